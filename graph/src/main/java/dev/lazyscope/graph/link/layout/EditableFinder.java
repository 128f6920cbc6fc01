package dev.lazyscope.graph.link.layout;

import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.SearchPath.Mapping;
import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.Listing;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The finder module that setuptools writes for an editable install, `__editable___NAME_finder.py`:
/// its literal dictionaries `MAPPING` and `NAMESPACES`, read as text.
final class EditableFinder {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("^(MAPPING|NAMESPACES)\\b[^=\\n]*=\\s*\\{", Pattern.MULTILINE);
  private static final Pattern STRING =
      Pattern.compile("'((?:[^'\\\\\\n]|\\\\.)*)'|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|([\\[\\]:,{}])");

  private EditableFinder() {}

  static List<Mapping> in(Disk disk, Path folder) {
    List<Mapping> found = new ArrayList<>();
    for (String name : disk.listing(folder).map(Listing::names).orElse(List.of())) {
      if (name.startsWith("__editable__") && name.endsWith("finder.py")) {
        disk.read(folder.resolve(name))
            .map(bytes -> mapping(new String(bytes, StandardCharsets.UTF_8)))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  static Mapping mapping(String source) {
    Map<String, Path> modules = new HashMap<>();
    Map<String, List<Path>> namespaces = new HashMap<>();
    Matcher assignment = ASSIGNMENT.matcher(source);
    while (assignment.find()) {
      dictionary(source, assignment.end())
          .forEach(
              (name, paths) -> {
                if (assignment.group(1).equals("NAMESPACES")) {
                  namespaces.put(name, paths);
                } else if (!paths.isEmpty()) {
                  modules.put(name, paths.getFirst());
                }
              });
    }
    return new Mapping(modules, namespaces, Origin.PROJECT);
  }

  /// A dictionary from strings to a string or a list of strings, from behind its brace.
  private static Map<String, List<Path>> dictionary(String source, int start) {
    Map<String, List<Path>> found = new HashMap<>();
    Matcher token = STRING.matcher(source);
    Optional<String> key = Optional.empty();
    int at = start;
    while (token.find(at) && !"}".equals(token.group(3))) {
      at = token.end();
      Optional<String> text = text(token);
      if (text.isEmpty()) {
        continue;
      }
      boolean isKey = source.startsWith(":", skipSpaces(source, at));
      if (isKey) {
        key = text;
        found.put(text.get(), new ArrayList<>());
      } else {
        String name = key.orElse("");
        path(text.get()).ifPresent(found.computeIfAbsent(name, _ -> new ArrayList<>())::add);
      }
    }
    return found;
  }

  private static Optional<String> text(Matcher token) {
    return Optional.ofNullable(token.group(1))
        .or(() -> Optional.ofNullable(token.group(2)))
        .map(text -> text.replace("\\\\", "\\").replace("\\'", "'"));
  }

  private static int skipSpaces(String source, int from) {
    int at = from;
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    return at;
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text).normalize());
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    }
  }
}

package dev.lazyscope.cli.entry;

import dev.lazyscope.graph.load.LoadQuery.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlTable;

/// Scripts that a project declares in its metadata: `pyproject.toml` (packaging specification
/// "pyproject.toml", poetry's `tool.poetry.scripts`), `setup.cfg` (setuptools) and the
/// `entry_points.txt` of an installed distribution.
final class DeclaredEntries {
  private static final Pattern TARGET = Pattern.compile("([\\w.]+)\\s*:\\s*([\\w.]+).*");
  private static final Pattern SECTION = Pattern.compile("\\[(.+)]");
  private static final Pattern PAIR = Pattern.compile("([^=#;\\[]+)=(.+)");

  private DeclaredEntries() {}

  /// {@return the scripts that the files in `folder` declare}
  static List<EntryPoint> in(Path folder) {
    List<EntryPoint> found = new ArrayList<>();
    found.addAll(pyproject(folder.resolve("pyproject.toml")));
    found.addAll(setupConfiguration(folder.resolve("setup.cfg")));
    return found;
  }

  /// {@return the scripts of the distributions whose metadata lies directly in `folder`}
  static List<EntryPoint> ofDistributions(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches(".*\\.(dist|egg)-info"))
          .sorted()
          .flatMap(entry -> sections(entry.resolve("entry_points.txt")).stream())
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static List<EntryPoint> pyproject(Path file) {
    String text = text(file);
    if (!text.contains("scripts") && !text.contains("entry-points")) {
      return List.of();
    }
    TomlTable document = Toml.parse(text);
    List<EntryPoint> found = new ArrayList<>();
    for (String table : List.of("project.scripts", "project.gui-scripts", "tool.poetry.scripts")) {
      found.addAll(scripts(document, table, file));
    }
    TomlTable groups = document.getTableOrEmpty("project.entry-points");
    for (String group : groups.keySet()) {
      TomlTable declared = groups.getTableOrEmpty(List.of(group));
      found.addAll(points(strings(declared), file, "entry point of " + group));
    }
    return found;
  }

  private static List<EntryPoint> scripts(TomlTable document, String table, Path file) {
    if (!document.isTable(table)) {
      return List.of();
    }
    return points(strings(document.getTable(table)), file, "[" + table + "]");
  }

  /// Poetry also takes a table with a `reference` or `callable` in place of the text.
  private static Map<String, String> strings(TomlTable table) {
    Map<String, String> found = new TreeMap<>();
    for (String name : table.keySet()) {
      Object value = table.get(List.of(name));
      if (value instanceof String text) {
        found.put(name, text);
      } else if (value instanceof TomlTable inner) {
        Stream.of("reference", "callable")
            .filter(inner::isString)
            .forEach(key -> found.put(name, inner.getString(key)));
      }
    }
    return found;
  }

  private static List<EntryPoint> setupConfiguration(Path file) {
    List<EntryPoint> found = new ArrayList<>();
    boolean isInside = false;
    for (String line : text(file).lines().toList()) {
      Matcher section = SECTION.matcher(line.strip());
      if (section.matches()) {
        isInside = section.group(1).equals("options.entry_points");
      } else if (isInside) {
        found.addAll(pair(line, file, "[options.entry_points]"));
      }
    }
    return found;
  }

  private static List<EntryPoint> sections(Path file) {
    List<EntryPoint> found = new ArrayList<>();
    String group = "";
    for (String line : text(file).lines().toList()) {
      Matcher section = SECTION.matcher(line.strip());
      if (section.matches()) {
        group = section.group(1);
      } else if (group.equals("console_scripts") || group.equals("gui_scripts")) {
        found.addAll(pair(line, file, "[" + group + "]"));
      }
    }
    return found;
  }

  private static List<EntryPoint> pair(String line, Path file, String where) {
    Matcher pair = PAIR.matcher(line.strip());
    return pair.matches()
        ? points(Map.of(pair.group(1).strip(), pair.group(2).strip()), file, where)
        : List.of();
  }

  private static List<EntryPoint> points(Map<String, String> targets, Path file, String where) {
    List<EntryPoint> found = new ArrayList<>();
    targets.forEach(
        (name, target) -> {
          Matcher match = TARGET.matcher(target.strip());
          if (match.matches()) {
            String source = "%s, %s: %s".formatted(file.getFileName(), where, name);
            Entry entry = new Entry.Function(match.group(1), match.group(2), List.of());
            String label = match.group(1) + ":" + match.group(2);
            found.add(EntryPoint.of(label, entry, source, file.getParent()));
          }
        });
    return found;
  }

  private static String text(Path file) {
    try {
      return Files.isRegularFile(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          : "";
    } catch (IOException unreadable) {
      return "";
    }
  }
}

package dev.lazyscope.graph.load.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The tables `native-names-3.N.txt`: what modules written in C contain in a version of CPython, as
/// `native_names.py` printed it.
public final class NativeNames {
  private static final int OLDEST = 9;
  private static final int NEWEST = 15;
  private static final Map<Integer, NativeNames> READ = new ConcurrentHashMap<>();

  private final Map<String, Contents> table;

  private NativeNames(Map<String, Contents> table) {
    this.table = table;
  }

  /// One module. `tests` are functions that are true of these numbers alone, `others` objects of
  /// which only the name is known.
  public record Contents(
      Map<String, Type> classes,
      Map<String, String> aliases,
      Map<String, Long> numbers,
      Map<String, String> texts,
      Map<String, Boolean> truths,
      List<String> functions,
      Map<String, Set<Long>> tests,
      List<String> others) {}

  public record Type(String name, List<String> bases, List<String> attributes) {}

  /// {@return the table of CPython 3.`minorVersion`, or of the nearest version that has one}
  public static NativeNames of(int minorVersion) {
    int known = Math.clamp(minorVersion, OLDEST, NEWEST);
    return READ.computeIfAbsent(
        known,
        minor -> new NativeNames(parse(TableFile.lines("native-names-3." + minor + ".txt"))));
  }

  /// {@return a class; what this version lacks or names nowhere, as `function` before 3.14, is as
  /// in the newest}
  public Optional<Type> type(String module, String name) {
    Optional<Type> own = in(module).map(contents -> contents.classes().get(name));
    return own.isPresent() || this == of(NEWEST) ? own : of(NEWEST).type(module, name);
  }

  /// {@return what is in a module, if it is written in C and was seen}
  public Optional<Contents> in(String module) {
    return Optional.ofNullable(table.get(module));
  }

  private static Map<String, Contents> parse(List<String> lines) {
    Map<String, Contents> table = new HashMap<>();
    Contents current = empty();
    for (String line : lines) {
      String rest = line.substring(2);
      if (line.charAt(0) == 'm') {
        current = table.computeIfAbsent(rest, name -> empty());
      } else {
        add(current, line.charAt(0), rest);
      }
    }
    return table;
  }

  private static Contents empty() {
    return new Contents(
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new ArrayList<>(),
        new LinkedHashMap<>(),
        new ArrayList<>());
  }

  private static void add(Contents contents, char kind, String rest) {
    switch (kind) {
      case 'c' -> {
        String[] words = rest.split(" ");
        List<String> bases = words[1].equals("-") ? List.of() : List.of(words[1].split(","));
        List<String> attributes = List.of(words).subList(2, words.length);
        contents.classes().put(words[0], new Type(words[0], bases, attributes));
      }
      case 'a' -> {
        int space = rest.indexOf(' ');
        contents.aliases().put(rest.substring(0, space), rest.substring(space + 1));
      }
      case 'i' -> {
        int equals = rest.indexOf('=');
        contents
            .numbers()
            .put(rest.substring(0, equals), Long.parseLong(rest.substring(equals + 1)));
      }
      case 's' -> {
        int equals = rest.indexOf('=');
        contents.texts().put(rest.substring(0, equals), rest.substring(equals + 1));
      }
      case 'b' -> contents.truths().put(rest.substring(0, rest.indexOf('=')), rest.endsWith("1"));
      case 'f' -> contents.functions().addAll(List.of(rest.split(" ")));
      case 't' -> {
        List<String> words = List.of(rest.split(" "));
        contents
            .tests()
            .put(
                words.getFirst(),
                words.stream().skip(1).map(Long::valueOf).collect(Collectors.toSet()));
      }
      default -> contents.others().addAll(List.of(rest.split(" ")));
    }
  }
}

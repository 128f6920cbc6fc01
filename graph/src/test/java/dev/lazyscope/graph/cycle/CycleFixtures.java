package dev.lazyscope.graph.cycle;

import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The trees in `fixtures/cycles`. A comment `# want MODE: raises ERROR` in a module says how a
/// fresh process ends that imports it first; without one it loads. `# want class: ID` is the rule
/// of the tree's cycle.
public final class CycleFixtures {
  public static final List<String> MODES = List.of("eager", "as-written", "all");

  private static final Path ROOT = Repository.fixture("cycles");
  private static final Pattern RAISES =
      Pattern.compile("^# want ([a-z-]+): raises (\\w+)$", Pattern.MULTILINE);
  private static final Pattern CLASS = Pattern.compile("^# want class: (\\S+)$", Pattern.MULTILINE);

  private CycleFixtures() {}

  /// One tree: its modules by name.
  public record Tree(String name, Map<String, Path> modules) {

    /// {@return the rule of its cycle}
    public String kind() {
      return modules.values().stream()
          .map(CycleFixtures::text)
          .flatMap(text -> CLASS.matcher(text).results())
          .map(match -> match.group(1))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no class in " + name));
    }

    /// {@return how each way in ends: `module mode` to `loads` or the name of the error}
    public Map<String, String> expected() {
      Map<String, String> expected = new TreeMap<>();
      modules.forEach(
          (module, file) -> {
            MODES.forEach(mode -> expected.put(module + " " + mode, "loads"));
            RAISES.matcher(text(file)).results().forEach(match -> add(expected, module, match));
          });
      return expected;
    }

    private static void add(Map<String, String> expected, String module, MatchResult match) {
      expected.put(module + " " + match.group(1), match.group(2));
    }
  }

  public static Path root() {
    return ROOT;
  }

  public static List<Tree> all() {
    return list(ROOT).filter(Files::isDirectory).map(CycleFixtures::tree).toList();
  }

  public static Tree tree(Path folder) {
    Map<String, Path> modules = new TreeMap<>();
    collect(folder, "", modules);
    return new Tree(folder.getFileName().toString(), modules);
  }

  private static void collect(Path folder, String prefix, Map<String, Path> modules) {
    for (Path path : list(folder).toList()) {
      String name = path.getFileName().toString();
      if (Files.isDirectory(path)) {
        collect(path, prefix + name + ".", modules);
      } else if (name.equals("__init__.py")) {
        modules.put(prefix.substring(0, prefix.length() - 1), path);
      } else if (name.endsWith(".py")) {
        modules.put(prefix + name.substring(0, name.length() - 3), path);
      }
    }
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted(Comparator.naturalOrder()).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

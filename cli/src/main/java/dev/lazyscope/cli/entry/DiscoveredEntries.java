package dev.lazyscope.cli.entry;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Entries that a project has without anybody naming them: declared scripts, `__main__.py`,
/// `manage.py`, scripts with a `__main__` guard; failing all, its packages as imports.
public final class DiscoveredEntries {
  /// Files that are run by tools or tests, not by users of the project.
  private static final Set<String> NO_PROGRAMS = Set.of("setup", "conftest", "noxfile", "conf");

  private static final Set<String> SIDE_FOLDERS =
      Set.of(
          "test", "tests", "testing", "doc", "docs", "example", "examples", "benchmarks", "bench");

  private DiscoveredEntries() {}

  /// A file of the project and whether it has a `__main__` guard.
  public record Candidate(FoundModule.Source module, Path root, boolean hasMainGuard) {}

  /// {@return the entries of the project at `project`, run in `directory`}
  public static List<EntryPoint> in(Path project, Path directory, List<Candidate> files) {
    Map<String, EntryPoint> found = new LinkedHashMap<>();
    declared(project, directory, files).forEach(entry -> found.putIfAbsent(entry.label(), entry));
    files.stream()
        .filter(DiscoveredEntries::mayBeProgram)
        .filter(file -> !isBeside(project, file))
        .sorted(byProminence(project))
        .forEach(file -> programs(file, directory, found));
    if (found.isEmpty()) {
      files.stream()
          .filter(file -> !isBeside(project, file))
          .forEach(file -> packages(file, directory, found));
    }
    return List.copyOf(found.values());
  }

  private static boolean mayBeProgram(Candidate file) {
    String name = file.module().name().dotted();
    return name.indexOf('.') < 0 || name.endsWith(".__main__");
  }

  /// What is run with `-m` before scripts, each nearest to the project's folder first.
  private static Comparator<Candidate> byProminence(Path project) {
    return Comparator.<Candidate, Boolean>comparing(
            file -> !file.module().name().last().equals("__main__"))
        .thenComparing(file -> depth(project, file.module().file()));
  }

  private static int depth(Path project, Path file) {
    return (file.startsWith(project) ? project.relativize(file) : file).getNameCount();
  }

  private static List<EntryPoint> declared(Path project, Path directory, List<Candidate> files) {
    List<EntryPoint> found = new ArrayList<>();
    if (Files.isDirectory(project)) {
      found.addAll(DeclaredEntries.in(project));
    }
    // A folder that pip installed into, or a package in one: its metadata lies beside it.
    DeclaredEntries.ofDistributions(directory).stream()
        .filter(entry -> files.stream().anyMatch(file -> defines(file, entry)))
        .forEach(found::add);
    return found.stream()
        .map(
            entry ->
                new EntryPoint(entry.label(), entry.entry(), entry.source(), directory, Map.of()))
        .toList();
  }

  private static boolean defines(Candidate file, EntryPoint entry) {
    return entry.entry() instanceof Entry.Function(var module, _, _)
        && file.module().name().dotted().equals(module);
  }

  private static void programs(Candidate file, Path directory, Map<String, EntryPoint> found) {
    String name = file.module().name().dotted();
    boolean isTop = name.indexOf('.') < 0;
    if (file.module().name().last().equals("__main__") && !isTop) {
      String holder = name.substring(0, name.length() - ".__main__".length());
      add(found, "-m " + holder, new Entry.RunModule(holder, List.of()), directory);
    } else if (isTop && !file.module().isPackage() && isScript(file)) {
      Path path = file.module().file();
      String label =
          path.startsWith(directory) ? directory.relativize(path).toString() : path.toString();
      add(found, label, new Entry.Script(path.toString(), List.of()), directory);
    }
  }

  /// What cannot be imported, a file without a suffix that the user named, can only be run.
  private static boolean isScript(Candidate file) {
    String name = file.module().name().dotted();
    return !file.module().file().toString().endsWith(".py")
        || file.hasMainGuard() && !NO_PROGRAMS.contains(name) && !name.startsWith("test_");
  }

  private static void packages(Candidate file, Path directory, Map<String, EntryPoint> found) {
    String name = file.module().name().dotted();
    if (name.indexOf('.') < 0 && !NO_PROGRAMS.contains(name) && !name.startsWith("test")) {
      add(found, name, new Entry.ImportModule(name, List.of()), directory);
    }
  }

  private static void add(
      Map<String, EntryPoint> found, String label, Entry entry, Path directory) {
    found.putIfAbsent(label, EntryPoint.of(label, entry, "the project's files", directory));
  }

  /// Tests, documentation and examples are not what a project is run for.
  private static boolean isBeside(Path project, Candidate file) {
    Path path = file.module().file();
    if (!path.startsWith(project)) {
      return false;
    }
    for (Path part : project.relativize(path)) {
      if (SIDE_FOLDERS.contains(part.toString())) {
        return true;
      }
    }
    return false;
  }
}

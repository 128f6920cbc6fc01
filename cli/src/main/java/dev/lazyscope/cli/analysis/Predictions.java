package dev.lazyscope.cli.analysis;

import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.environment.PythonEnvironment;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.DiskModuleSpace;
import dev.lazyscope.graph.link.layout.ProjectFiles;
import dev.lazyscope.graph.link.layout.ProjectFiles.ProjectFile;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.load.LoadQuery.Target;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.machine.Observer;
import dev.lazyscope.graph.load.machine.Scripts;
import dev.lazyscope.graph.load.simulation.LoadSimulation;
import dev.lazyscope.graph.plan.SafePlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/// Predicts what entries load. Entries that see the same modules share what was read.
public final class Predictions {
  /// Bytes of garbage that may lie about when the next entry begins.
  private static final long MOST_GARBAGE = 300_000_000;

  /// Processor time for a plan that somebody waits for.
  private static final Duration WHILE_WAITING = Duration.ofSeconds(15);

  private final Settings settings;
  private final Disk disk;
  private final ProjectFiles layout;
  private final Map<List<Path>, LoadSimulation.World> worlds = new HashMap<>();
  private final Scripts scripts = new Scripts();
  private Optional<Answers> latest = Optional.empty();
  private long usedAfterCollection = used();

  private Predictions(Settings settings, Disk disk, ProjectFiles layout) {
    this.settings = settings;
    this.disk = disk;
    this.layout = layout;
  }

  /// Predicts entries of a project.
  public static Predictions of(Settings settings, Disk disk, ProjectFiles layout) {
    return new Predictions(settings, disk, layout);
  }

  /// Predicts entries that belong to no project.
  public static Predictions withoutProject(Settings settings) {
    ProjectFiles none = new ProjectFiles(List.of(), List.of());
    return new Predictions(settings, new Disk(), none);
  }

  /// {@return what `entry` loads in a mode}
  public LoadSet of(EntryPoint entry, LoadMode mode) {
    return answers(entry)
        .loads
        .computeIfAbsent(mode, asked -> LoadSimulation.run(world(entry), query(entry, asked)));
  }

  /// {@return every module that `entry` may load, given what is predicted in some mode}
  public SortedSet<String> may(EntryPoint entry, LoadSet prediction) {
    return LoadSimulation.may(world(entry), query(entry, new LoadMode.AsWritten()), prediction);
  }

  /// Tells an observer what happens while `entry` runs in a mode.
  public LoadSet observe(EntryPoint entry, LoadMode mode, Observer observer) {
    return LoadSimulation.observe(world(entry), query(entry, mode), observer);
  }

  /// {@return the statements of `entry` that must stay eager when all others are deferred, found in
  /// at most so much processor time}
  public SafePlan plan(EntryPoint entry, Duration most) {
    Answers answers = answers(entry);
    SafePlan plan =
        answers.plan.orElseGet(
            () -> SafePlan.of(world(entry), query(entry, new LoadMode.All()), most));
    answers.plan = Optional.of(plan);
    answers.loads.putIfAbsent(new LoadMode.Eager(), plan.eager());
    return plan;
  }

  /// {@return the same, found while somebody waits}
  public SafePlan plan(EntryPoint entry) {
    return plan(entry, WHILE_WAITING);
  }

  /// What was found of the entry asked about last: plan, advice and report ask for the same modes.
  private static final class Answers {
    final EntryPoint entry;
    final Map<LoadMode, LoadSet> loads = new HashMap<>();
    Optional<SafePlan> plan = Optional.empty();

    Answers(EntryPoint entry) {
      this.entry = entry;
    }
  }

  private Answers answers(EntryPoint entry) {
    Optional<Answers> known = latest.filter(one -> one.entry.equals(entry));
    if (known.isPresent()) {
      return known.get();
    }
    Answers begun = new Answers(entry);
    latest = Optional.of(begun);
    collect();
    return begun;
  }

  /// Nearly all that the runs of an entry made is garbage when they are over, but old by then: the
  /// serial collector would sooner let the heap grow to its limit than look there.
  private void collect() {
    if (used() > usedAfterCollection + MOST_GARBAGE) {
      System.gc();
      usedAfterCollection = used();
    }
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private LoadQuery query(EntryPoint entry, LoadMode mode) {
    Target target =
        new Target(
            settings.minorVersion(),
            library(),
            platform(),
            entry.directory().toString(),
            entry.environment());
    return new LoadQuery(entry.entry(), mode, target);
  }

  private int library() {
    PythonEnvironment environment = settings.environment();
    return environment.standardLibrary().isEmpty()
        ? settings.minorVersion()
        : environment.minorVersion().orElse(settings.minorVersion());
  }

  /// {@return the modules as `entry` sees them}
  public ModuleSpace space(EntryPoint entry) {
    return world(entry).space();
  }

  private LoadSimulation.World world(EntryPoint entry) {
    return worlds.computeIfAbsent(
        first(entry),
        first ->
            LoadSimulation.World.of(
                DiskModuleSpace.over(
                    disk, SearchPathOrder.ofRun(settings, disk, first, layout.roots())),
                scripts));
  }

  /// {@return the folders that a real run needs on `PYTHONPATH` to see the same modules}
  public List<Path> path(EntryPoint entry) {
    return Stream.of(first(entry), settings.path(), layout.roots())
        .flatMap(List::stream)
        .filter(folder -> !folder.equals(entry.directory()))
        .distinct()
        .toList();
  }

  /// A script's own folder, else the folder it is started in (library reference, `sys.path`), and
  /// the root of the project that holds the module that is run.
  private List<Path> first(EntryPoint entry) {
    Path directory = entry.directory();
    return switch (entry.entry()) {
      case Entry.Script(var path, _) ->
          List.of(
              Optional.ofNullable(directory.resolve(path).normalize().getParent())
                  .orElse(directory));
      case Entry.Code _ -> List.of(directory);
      case Entry.RunModule(var module, _) -> withRoot(directory, module);
      case Entry.ImportModule(var module, _) -> withRoot(directory, module);
      case Entry.Function(var module, _, _) -> withRoot(directory, module);
    };
  }

  private List<Path> withRoot(Path directory, String module) {
    return Stream.concat(
            Stream.of(directory),
            layout.files().stream()
                .filter(file -> file.module().name().dotted().equals(module))
                .map(ProjectFile::root)
                .limit(1))
        .distinct()
        .toList();
  }

  /// The `sys.platform` of this machine.
  private static String platform() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return "win32";
    }
    return name.startsWith("mac") ? "darwin" : "linux";
  }
}

package dev.lazyscope.cli.prediction;

import dev.lazyscope.cli.analysis.SearchPathOrder;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.environment.PythonEnvironment;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.DiskModuleSpace;
import dev.lazyscope.graph.link.layout.ProjectFiles;
import dev.lazyscope.graph.link.layout.ProjectFiles.ProjectFile;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.load.LoadQuery.Target;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.content.Scripts;
import dev.lazyscope.graph.load.observer.Observer;
import dev.lazyscope.graph.load.observer.Precedent;
import dev.lazyscope.graph.load.simulation.EagerRun;
import dev.lazyscope.graph.load.simulation.LoadSimulation;
import dev.lazyscope.graph.plan.Allowance;
import dev.lazyscope.graph.plan.Allowance.Trying;
import dev.lazyscope.graph.plan.SafePlan;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Predicts what entries load. Entries that see the same modules share what was read. One thread
/// asks at a time; [#each] gives each thread its own.
public final class Predictions {
  /// Bytes of memory for one simulation at a time.
  private static final long MEMORY = 700_000_000;

  private static final int MOST_AT_ONCE = 4;

  /// Processor time for a plan that somebody waits for.
  private static final Duration WHILE_WAITING = Duration.ofSeconds(15);

  private static final LoadMode NOTHING_MORE = new LoadMode.AsWrittenPlus(Set.of());

  private static final Duration LEAST_FOR_A_PLAN = Duration.ofMillis(1500);

  private final Settings settings;
  private final Disk disk;
  private final ProjectFiles layout;
  private final Shared shared;
  private Optional<Answers> latest = Optional.empty();
  private Supplier<Allowance> allowance = () -> new Allowance(WHILE_WAITING);

  /// What was read, for all threads.
  private record Shared(
      Map<List<Path>, LoadSimulation.World> worlds,
      Scripts scripts,
      Map<EntryPoint, WeakReference<EagerRun>> eagerly,
      Garbage garbage) {
    Shared() {
      this(new ConcurrentHashMap<>(), new Scripts(), new ConcurrentHashMap<>(), new Garbage());
    }
  }

  private Predictions(Settings settings, Disk disk, ProjectFiles layout, Shared shared) {
    this.settings = settings;
    this.disk = disk;
    this.layout = layout;
    this.shared = shared;
  }

  /// Predicts entries of a project.
  public static Predictions of(Settings settings, Disk disk, ProjectFiles layout) {
    return new Predictions(settings, disk, layout, new Shared());
  }

  /// Predicts entries that belong to no project.
  public static Predictions withoutProject(Settings settings) {
    ProjectFiles none = new ProjectFiles(List.of(), List.of());
    return of(settings, new Disk(), none);
  }

  /// {@return the same for another thread}
  private Predictions beside() {
    return new Predictions(settings, disk, layout, shared);
  }

  /// {@return what `entry` loads in a mode}
  public LoadSet of(EntryPoint entry, LoadMode mode) {
    LoadMode asked = mode.equals(NOTHING_MORE) ? new LoadMode.AsWritten() : mode;
    Answers answers = answers(entry);
    LoadSet known = answers.of(asked).orElseGet(() -> simulated(entry, asked, answers));
    answers.loads.put(asked, known);
    return known;
  }

  /// The eager run is a mode, and tells the others what lazy imports break.
  private LoadSet simulated(EntryPoint entry, LoadMode mode, Answers answers) {
    return mode instanceof LoadMode.Eager
        ? answers.eagerly.loads()
        : LoadSimulation.run(
            world(entry), query(entry, mode), answers.planned.orElse(answers.eagerly));
  }

  /// {@return the eager run of an entry, shared by the threads that ask about it at the same time}
  private EagerRun eagerly(EntryPoint entry) {
    EagerRun[] run = new EagerRun[1];
    shared.eagerly.compute(
        entry,
        (_, known) -> {
          run[0] =
              Optional.ofNullable(known)
                  .map(Reference::get)
                  .orElseGet(() -> new EagerRun(world(entry), query(entry, new LoadMode.Eager())));
          return new WeakReference<>(run[0]);
        });
    return run[0];
  }

  /// {@return every module that `entry` may load, given what is predicted in some mode}
  public SortedSet<String> may(EntryPoint entry, LoadSet prediction) {
    return LoadSimulation.may(world(entry), query(entry, new LoadMode.AsWritten()), prediction);
  }

  /// Tells an observer what happens while `entry` runs in a mode.
  public LoadSet observe(EntryPoint entry, LoadMode mode, Observer observer) {
    return LoadSimulation.observe(world(entry), query(entry, mode), observer);
  }

  /// {@return the statements of `entry` that must stay eager when all others are deferred}
  public SafePlan plan(EntryPoint entry) {
    Answers answers = answers(entry);
    SafePlan plan =
        answers.plan.orElseGet(
            () -> SafePlan.of(world(entry), query(entry, new LoadMode.All()), allowance.get()));
    answers.plan = Optional.of(plan);
    answers.learn(plan);
    return plan;
  }

  /// From now on all plans are tried so often and share so much processor time; no single one gets
  /// less than it takes to run most programs twice.
  public void shareForPlans(Duration most, Trying trying) {
    Allowance whole = new Allowance(most, trying);
    allowance = () -> whole.part(LEAST_FOR_A_PLAN);
  }

  /// The plans asked for from now on take so much processor time together; the first may take all.
  public void allowForPlans(Duration most) {
    Allowance whole = new Allowance(most);
    allowance = whole::rest;
  }

  /// What a plan leaves unloaded may load at any later time, and must find then what it found
  /// eagerly: {@return what stays eager for those `modules`, loaded one after the other}
  public Map<KeptEager, SafePlan.Reason> keptLater(EntryPoint entry, Predicate<String> modules) {
    SafePlan plan = plan(entry);
    Set<String> loaded = plan.planned().modules();
    List<String> missing =
        plan.eager().likely().stream()
            .map(LoadSet.Load::module)
            .filter(module -> modules.test(module) && !loaded.contains(module))
            .toList();
    return missing.isEmpty() ? Map.of() : later(plan(entry, missing), plan.eager().modules());
  }

  /// What loads the modules is no part of the program. Where the time was too short, what was found
  /// by then counts: whole modules would stay eager for what may never load.
  private static Map<KeptEager, SafePlan.Reason> later(SafePlan plan, Set<String> importers) {
    Map<KeptEager, SafePlan.Reason> kept = new LinkedHashMap<>(plan.kept());
    kept.keySet()
        .removeIf(line -> !line.importer().equals("*") && !importers.contains(line.importer()));
    if (plan.ending() != SafePlan.Ending.FINISHED) {
      kept.values().removeIf(reason -> reason.rule().equals(SafePlan.WHOLE_MODULE));
    }
    return kept;
  }

  private SafePlan plan(EntryPoint entry, List<String> modules) {
    String code =
        modules.stream()
            .map("importlib.import_module('%s')\n"::formatted)
            .collect(Collectors.joining("", "import importlib\n", ""));
    LoadQuery asked = query(entry, new LoadMode.All());
    Entry loading = new Entry.Code(code, entry.entry().argv());
    return SafePlan.of(
        world(entry), new LoadQuery(loading, asked.mode(), asked.target()), allowance.get());
  }

  /// What was found of the entry asked about last: plan, advice and report ask for the same modes.
  private static final class Answers {
    final EntryPoint entry;
    final Map<LoadMode, LoadSet> loads = new HashMap<>();
    final EagerRun eagerly;
    Optional<SafePlan> plan = Optional.empty();
    Optional<Precedent> planned = Optional.empty();

    Answers(EntryPoint entry, EagerRun eagerly) {
      this.entry = entry;
      this.eagerly = eagerly;
    }

    /// {@return what is known of a mode; where no statement that runs is to be deferred, nothing
    /// tells an eager run from one as written}
    Optional<LoadSet> of(LoadMode mode) {
      Optional<LoadSet> known = Optional.ofNullable(loads.get(mode));
      return known.isPresent()
          ? known
          : twin(mode).map(loads::get).filter(another -> !another.hasLazy());
    }

    private static Optional<LoadMode> twin(LoadMode mode) {
      return switch (mode) {
        case LoadMode.Eager _ -> Optional.of(new LoadMode.AsWritten());
        case LoadMode.AsWritten _ -> Optional.of(new LoadMode.Eager());
        case LoadMode _ -> Optional.empty();
      };
    }

    /// The runs of a plan are those of a mode too, unless time cut them short.
    void learn(SafePlan plan) {
      boolean isWhole =
          plan.ending() != SafePlan.Ending.UNTRIED
              || plan.eager().ending() != LoadSet.Ending.OUT_OF_BUDGET;
      if (isWhole) {
        loads.putIfAbsent(new LoadMode.Eager(), plan.eager());
        planned = Optional.of(plan.precedent());
      }
      if (plan.kept().isEmpty() && plan.ending() == SafePlan.Ending.FINISHED) {
        loads.putIfAbsent(new LoadMode.All(), plan.planned());
      }
    }
  }

  private Answers answers(EntryPoint entry) {
    Optional<Answers> known = latest.filter(one -> one.entry.equals(entry));
    if (known.isPresent()) {
      return known.get();
    }
    latest.ifPresent(another -> shared.garbage.bound());
    Answers begun = new Answers(entry, eagerly(entry));
    latest = Optional.of(begun);
    return begun;
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

  /// {@return names of modules that a mistyped one may mean, as `entry` sees them}
  public List<String> namesNear(String name, EntryPoint entry) {
    ModuleSpace space = space(entry);
    int dot = name.lastIndexOf('.');
    String parent = dot < 0 ? "" : name.substring(0, dot);
    Stream<String> own = layout.files().stream().map(file -> file.module().name().dotted());
    Stream<String> beside =
        dot < 0
            ? tops(space)
            : space.find(parent).isEmpty()
                ? Stream.of()
                : space.submodules(parent).stream().map(child -> parent + "." + child);
    return Stream.concat(own, beside).toList();
  }

  private static Stream<String> tops(ModuleSpace space) {
    return space.searchPath().stream()
        .flatMap(folder -> space.list(folder).orElse(List.of()).stream())
        .map(file -> file.replaceFirst("\\..*", ""))
        .distinct()
        .filter(name -> !name.isEmpty() && space.find(name).isPresent());
  }

  private LoadSimulation.World world(EntryPoint entry) {
    return shared.worlds.computeIfAbsent(
        first(entry),
        first ->
            LoadSimulation.World.of(
                DiskModuleSpace.over(
                    disk, SearchPathOrder.ofRun(settings, disk, first, layout.roots())),
                shared.scripts));
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

  /// {@return how many simulations run at once}
  private static int workers() {
    Runtime machine = Runtime.getRuntime();
    return Math.clamp(
        machine.maxMemory() / MEMORY, 1, Math.min(MOST_AT_ONCE, machine.availableProcessors()));
  }

  /// Does all work at once that there are processors and memory for, each piece with predictions of
  /// its own, and tells the outcomes on this thread, in order.
  public <W, R> void each(
      List<W> all, BiFunction<Predictions, W, R> work, BiConsumer<W, Supplier<R>> tell) {
    int threads = Math.min(workers(), all.size());
    if (threads < 2) {
      all.forEach(one -> tell.accept(one, () -> work.apply(this, one)));
    } else {
      new Workers<>(threads, this::beside).each(all, work, tell);
    }
  }
}

package dev.lazyscope.cli.gate;

import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.effect.EffectAnalysis;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.entry.EntryText;
import dev.lazyscope.cli.git.Revision;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.prediction.EntryCheck;
import dev.lazyscope.cli.prediction.Predictions;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.cycle.verdict.CycleFindings;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Question;
import dev.lazyscope.graph.filter.GraphFilter;
import dev.lazyscope.graph.gate.GateInput;
import dev.lazyscope.graph.gate.GateInput.EntryLoads;
import dev.lazyscope.graph.gate.contract.Contract;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Load;
import dev.lazyscope.graph.model.ModulePattern;
import dev.lazyscope.graph.model.Origin;
import dev.lazyscope.graph.program.LinkedFile;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The state of a project as the gate looks at it, now or in another revision.
public final class GateState {
  private final Settings settings;
  private final Session session;
  private final List<String> entries;
  private final Predicate<String> withoutEffects;

  private GateState(
      Settings settings, Session session, List<String> entries, Predicate<String> withoutEffects) {
    this.settings = settings;
    this.session = session;
    this.entries = entries;
    this.withoutEffects = withoutEffects;
  }

  /// {@return what is looked at for some contracts; entries of the settings count as well}
  static GateState of(Settings settings, Session session, List<Contract> contracts) {
    TreeSet<String> entries = new TreeSet<>(settings.entries());
    List<ModulePattern> withoutEffects = new ArrayList<>();
    for (Contract contract : contracts) {
      switch (contract) {
        case Contract.OnLoads onLoads -> entries.add(onLoads.entry());
        case Contract.NoEffects noEffects -> withoutEffects.addAll(noEffects.modules());
        case Contract.OnImports _ -> {}
      }
    }
    return new GateState(
        settings, session, List.copyOf(entries), ModulePattern.anyOf(withoutEffects));
  }

  List<String> entries() {
    return entries;
  }

  /// {@return the project as it is; an entry that does not exist is a usage problem}
  public GateInput now() {
    return input(new Side(Project.open(settings, session), true));
  }

  /// {@return the project as it is; entries that do not exist have no loads}
  public GateInput nowAsFarAsThere() {
    return input(new Side(Project.open(settings, session), false));
  }

  /// {@return the project as it was; entries that did not exist have no loads}
  public GateInput at(String revision) {
    Path scratch =
        settings.cache().orElse(Path.of(System.getProperty("java.io.tmpdir"))).resolve("revisions");
    try (Revision files = Revision.open(settings.project(), revision, scratch)) {
      Settings moved = moved(files);
      return input(new Side(Project.open(moved, quiet(files)), false));
    }
  }

  private record Side(Project project, boolean mustHaveEntries) {}

  private Settings moved(Revision files) {
    return new Settings(
        files.project(),
        settings.environment(),
        settings.path().stream().map(path -> moved(path, files)).toList(),
        settings.minorVersion(),
        settings.exclude(),
        settings.cache(),
        settings.jobs(),
        settings.entries());
  }

  private Path moved(Path path, Revision files) {
    return path.startsWith(settings.project())
        ? files.project().resolve(settings.project().relativize(path))
        : path;
  }

  /// Paths are shown from the top of the repository; warnings about the past help nobody.
  private Session quiet(Revision files) {
    World world = session.world();
    World inside =
        new World(
            world.out(),
            new PrintWriter(Writer.nullWriter()),
            files.root(),
            world.variables(),
            World.Terminals.NONE);
    return new Session(inside, session.options());
  }

  private GateInput input(Side side) {
    ImportAnalysis analysis = ImportAnalysis.run(side.project);
    Map<String, ModuleSummary> summaries = new HashMap<>();
    for (LinkedFile file : analysis.files()) {
      summaries.putIfAbsent(file.module().name().dotted(), file.summary());
    }
    Question question =
        new Question(
            GraphFilter.ofOrigins(analysis.graph(), EnumSet.of(Origin.PROJECT)),
            module -> Optional.ofNullable(summaries.get(module)),
            List.of(),
            settings.minorVersion());
    List<String> pure = summaries.keySet().stream().filter(withoutEffects).toList();
    return new GateInput(
        analysis.graph(),
        CycleFindings.of(question),
        summaries,
        loads(side),
        pure.isEmpty() ? List.of() : EffectAnalysis.ofModules(side.project, pure));
  }

  private List<EntryLoads> loads(Side side) {
    Predictions predictions =
        Predictions.of(side.project.settings(), side.project.disk(), side.project.layout());
    Path directory = Program.directory(side.project);
    List<EntryLoads> loads = new ArrayList<>();
    for (String text : entries) {
      point(text, directory, side)
          .filter(point -> canRun(point, predictions, side))
          .ifPresent(point -> loads.add(loads(text, point, predictions, side)));
    }
    return loads;
  }

  private static Optional<EntryPoint> point(String text, Path directory, Side side) {
    try {
      return Optional.of(
          EntryText.parse(text, List.of(), directory, side.project.session().world()));
    } catch (UsageProblem missing) {
      if (side.mustHaveEntries) {
        throw missing;
      }
      return Optional.empty();
    }
  }

  /// An entry that another revision cannot run loads nothing there.
  private static boolean canRun(EntryPoint point, Predictions predictions, Side side) {
    Optional<UsageProblem> problem =
        EntryCheck.problem(point, predictions, side.project.session().world());
    if (problem.isPresent() && side.mustHaveEntries) {
      throw problem.get();
    }
    return problem.isEmpty();
  }

  private static EntryLoads loads(
      String text, EntryPoint point, Predictions predictions, Side side) {
    LoadSet set = predictions.of(point, new LoadMode.AsWritten());
    ModuleSpace space = predictions.space(point);
    Map<String, String> files = new HashMap<>();
    Stream.concat(
            set.likely().stream().map(Load::module),
            set.likely().stream().map(load -> load.cause().importer()))
        .distinct()
        .filter(name -> !name.isEmpty())
        .forEach(name -> file(space, name, side).ifPresent(file -> files.put(name, file)));
    return new EntryLoads(text, set, files);
  }

  private static Optional<String> file(ModuleSpace space, String module, Side side) {
    return space
        .find(module)
        .filter(FoundModule.Source.class::isInstance)
        .map(FoundModule.Source.class::cast)
        .map(source -> side.project.shown(source.file()));
  }
}

package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.Differences;
import dev.lazyscope.cli.analysis.Predictions;
import dev.lazyscope.cli.analysis.Program;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.entry.EntriesFile;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.Attempt;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.verify.CauseCount;
import dev.lazyscope.cli.verify.LiveVerification;
import dev.lazyscope.cli.verify.RealRun;
import dev.lazyscope.cli.verify.RecordedEntries;
import dev.lazyscope.cli.verify.RecordedEntries.Case;
import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.accuracy.Accuracy;
import dev.lazyscope.graph.accuracy.AccuracyTable;
import dev.lazyscope.graph.accuracy.Measured;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.report.console.AccuracyText;
import dev.lazyscope.report.console.MeasuredText;
import dev.lazyscope.report.json.AccuracyJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = "Holds predictions against what a real interpreter loads.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lazyscope verify entries.json --truth recordings --path site-packages",
      "      compares with recordings; runs nothing",
      "  lazyscope verify entries.json --truth recordings --only 'import-*' --format json",
      "      some of the entries, with the names of all modules that differ",
      "  lazyscope verify --entry shop.cli:main --python .venv/bin/python",
      "      runs shop.cli:main in each mode: EXECUTES ITS CODE"
    })
final class VerifyCommand implements Subcommand {
  private static final int PATIENCE_SECONDS = 120;
  private static final int FIRST_LAZY_MINOR = 15;

  @Parameters(
      paramLabel = "ENTRIES.json|PATH",
      arity = "0..1",
      description = {
        "With --truth the entries: {\"name\": {\"argv\": [\"-c\", \"import x\"], \"cwd\": \".\"}};",
        "else the project. Default: the current folder."
      })
  private String path = ".";

  @Option(
      names = "--truth",
      paramLabel = "DIR",
      description = "The recordings NAME.MODE.json, modes eager, normal and all. Nothing is run.")
  private Optional<String> truth = Optional.empty();

  @Option(
      names = "--causes",
      description = "With --truth: the likely causes of all differences, the most frequent first.")
  private boolean causes;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "A run that takes longer is stopped. Default: 120.")
  private int timeout = PATIENCE_SECONDS;

  @Option(
      names = "--only",
      paramLabel = "GLOB",
      description = "Only entries whose name matches. Repeatable.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      split = ",",
      description = "Only these of eager, normal and all.")
  private List<String> modes = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "console (default; --verbose shows exact entries too) or json.")
  private String format = "console";

  @ArgGroup(validate = false, heading = "%nEntry (without --truth):%n")
  private EntryOptions entry = new EntryOptions();

  @ArgGroup(validate = false, heading = "%nProject:%n")
  private ProjectOptions project = new ProjectOptions();

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    Formats.check(format, "console", "json");
    Settings settings = Settings.of(path, project, world);
    session.print(truth.isPresent() ? recorded(settings, session) : live(settings, session));
    return 0;
  }

  private String recorded(Settings settings, Session session) {
    AccuracyTable table = compare(cases(settings, session), settings, session);
    return format.equals("json")
        ? AccuracyJson.of(table)
        : AccuracyText.of(table, output.verbose(), session.style());
  }

  private String live(Settings settings, Session session) {
    if (Files.isRegularFile(settings.project()) && path.endsWith(".json")) {
      throw new UsageProblem(path + " needs recordings: name their folder with --truth");
    }
    Path interpreter =
        settings
            .environment()
            .executable()
            .orElseThrow(() -> new UsageProblem("no interpreter to run: name one with --python"));
    Program program = Program.open(settings, entry, session);
    Map<String, List<Measured>> runs = new LinkedHashMap<>();
    for (EntryPoint one : program.entries()) {
      session.warn("running " + one.label() + " in " + interpreter + ": this executes its code");
      RealRun.Setup setup =
          new RealRun.Setup(
              interpreter,
              one.directory(),
              program.predictions().path(one),
              one.environment(),
              timeout);
      try (RealRun real = RealRun.prepare(setup)) {
        runs.put(one.label(), LiveVerification.run(program, one, real, liveModes(settings)));
      }
    }
    return format.equals("json")
        ? AccuracyJson.ofRuns(runs)
        : MeasuredText.of(runs, session.style());
  }

  /// Before 3.15 there is nothing but eager imports.
  private List<String> liveModes(Settings settings) {
    if (settings.environment().minorVersion().orElse(0) < FIRST_LAZY_MINOR) {
      return List.of("eager");
    }
    return modes.isEmpty() ? RecordedEntries.MODES : modes;
  }

  private List<Case> cases(Settings settings, Session session) {
    Path folder = session.world().resolve(truth.orElseThrow());
    if (!Files.isDirectory(folder)) {
      throw new UsageProblem("no folder of recordings: " + truth.get());
    }
    List<EntriesFile.Listed> listed =
        EntriesFile.read(settings.project()).stream()
            .filter(entry -> isWanted(entry.name()))
            .toList();
    List<Case> cases =
        RecordedEntries.cases(listed, folder, session::warn).stream()
            .filter(one -> modes.isEmpty() || modes.contains(one.mode()))
            .toList();
    if (cases.isEmpty()) {
      throw new UsageProblem("no recording in " + truth.get() + " belongs to an entry of " + path);
    }
    return cases;
  }

  private boolean isWanted(String name) {
    return only.isEmpty()
        || only.stream()
            .anyMatch(glob -> name.matches("\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E"));
  }

  private AccuracyTable compare(List<Case> cases, Settings settings, Session session) {
    Predictions predictions = Predictions.withoutProject(settings);
    CauseCount counted = new CauseCount();
    try (Progress progress = session.progress("comparing")) {
      AccuracyTable table =
          RecordedEntries.compare(
              cases,
              one -> {
                progress.step(cases.size(), one.listed().name());
                EntryPoint point = point(one.listed());
                LoadSet set = predict(predictions, one, point, session);
                SortedSet<String> may = predictions.may(point, set);
                if (causes) {
                  Accuracy accuracy = Accuracy.of(set, may, one.recording().truth());
                  counted.add(Differences.of(predictions.space(point), set, accuracy));
                }
                return new RecordedEntries.Predicted(set, may);
              });
      session.world().err().print(counted.text());
      return table;
    }
  }

  private EntryPoint point(EntriesFile.Listed listed) {
    return new EntryPoint(
        listed.name(),
        listed.entry(),
        path,
        listed.directory(),
        RecordedEntries.environment(listed));
  }

  /// A prediction that breaks down counts as one that predicts nothing; the others go on.
  private static LoadSet predict(
      Predictions predictions, Case one, EntryPoint point, Session session) {
    String name = one.listed().name();
    long start = System.nanoTime();
    Optional<LoadSet> set = Attempt.at(name, session, () -> predictions.of(point, one.loadMode()));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    set.ifPresent(
        found -> session.detail("%6d ms  %s  %s".formatted(millis, name, found.ending())));
    return set.orElseGet(
        () -> new LoadSet(List.of(), Set.of(), List.of(), LoadSet.Ending.OUT_OF_BUDGET));
  }
}

package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.Differences;
import dev.lazyscope.cli.analysis.ModeNames;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.entry.EntriesFile;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.Attempt;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.prediction.Predictions;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.verify.CauseCount;
import dev.lazyscope.cli.verify.LiveVerification;
import dev.lazyscope.cli.verify.RealRun;
import dev.lazyscope.cli.verify.RecordedEntries;
import dev.lazyscope.cli.verify.RecordedEntries.Case;
import dev.lazyscope.cli.verify.RecordedEntries.Predicted;
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
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

final class VerifyCommand implements Subcommand {
  private final Syntax syntax =
      new Syntax("verify", "Holds predictions against what a real interpreter loads.")
          .examples(
              "  lazyscope verify entries.json --truth recordings --path site-packages",
              "      compares with recordings; runs nothing",
              "  lazyscope verify entries.json --truth recordings --only 'import-*' --format json",
              "      some of the entries, with the names of all modules that differ",
              "  lazyscope verify --entry shop.cli:main --python .venv/bin/python",
              "      runs shop.cli:main in each mode: EXECUTES ITS CODE");

  private static final int PATIENCE_SECONDS = 120;
  private static final int FIRST_LAZY_MINOR = 15;

  private final Supplier<String> path =
      syntax
          .operand("ENTRIES.json|PATH")
          .says(
              "With --truth the entries: {\"name\": {\"argv\": [\"-c\", \"import x\"], \"cwd\": \".\"}};",
              "else the project. Default: the current folder.")
          .text(".");

  private final Supplier<Optional<String>> truth =
      syntax
          .option("--truth")
          .says("The recordings NAME.MODE.json, modes eager, normal and all. Nothing is run.")
          .text("DIR");

  private final Supplier<Boolean> causes =
      syntax
          .option("--causes")
          .says("With --truth: the likely causes of all differences, the most frequent first.")
          .flag();

  private final Supplier<Integer> timeout =
      syntax
          .option("--timeout")
          .says("A run that takes longer is stopped. Default: 120.")
          .count("SECONDS", PATIENCE_SECONDS);

  private final Supplier<List<String>> only =
      syntax.option("--only").says("Only entries whose name matches. Repeatable.").texts("GLOB");

  private final Supplier<List<String>> modes =
      syntax.option("--mode").says("Only these of eager, normal and all.").commaSeparated("MODE");

  private final Supplier<String> format =
      syntax
          .option("--format")
          .says("With --verbose the console shows exact entries too.")
          .oneOf("FORMAT", List.of("console", "json"));

  private final Supplier<EntryOptions> entry =
      EntryOptions.in(syntax.section("Entry (without --truth)"));

  private final ProjectOptions project = new ProjectOptions(syntax.section("Project"));

  private final OutputOptions output = new OutputOptions(syntax.section("Output"));

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    modes.get().stream()
        .filter(mode -> !RecordedEntries.MODES.contains(mode))
        .forEach(
            mode -> {
              throw ModeNames.unknown(mode, RecordedEntries.MODES);
            });
    Settings settings = Settings.of(path.get(), project, world);
    session.print(truth.get().isPresent() ? recorded(settings, session) : live(settings, session));
    return 0;
  }

  private String recorded(Settings settings, Session session) {
    AccuracyTable table = compare(cases(settings, session), settings, session);
    return format.get().equals("json")
        ? AccuracyJson.of(table)
        : AccuracyText.of(table, output.verbose(), session.style());
  }

  private String live(Settings settings, Session session) {
    if (Files.isRegularFile(settings.project()) && path.get().endsWith(".json")) {
      throw new UsageProblem(path.get() + " needs recordings: name their folder with --truth");
    }
    Path interpreter =
        settings
            .environment()
            .executable()
            .orElseThrow(() -> new UsageProblem("no interpreter to run: name one with --python"));
    Program program = Program.open(settings, entry.get(), session);
    Map<String, List<Measured>> runs = new LinkedHashMap<>();
    for (EntryPoint one : program.entries()) {
      session.warn("running " + one.label() + " in " + interpreter + ": this executes its code");
      RealRun.Setup setup =
          new RealRun.Setup(
              interpreter,
              one.directory(),
              program.predictions().path(one),
              one.environment(),
              timeout.get());
      try (RealRun real = RealRun.prepare(setup)) {
        runs.put(
            one.label(), LiveVerification.run(program, one, real, liveModes(settings, session)));
      }
    }
    return format.get().equals("json")
        ? AccuracyJson.ofRuns(runs)
        : MeasuredText.of(runs, session.style());
  }

  /// Before 3.15 there is nothing but eager imports.
  private List<String> liveModes(Settings settings, Session session) {
    int minor = settings.environment().minorVersion().orElse(0);
    if (minor < FIRST_LAZY_MINOR) {
      session.warn("Python 3.%d has no lazy imports: only the mode eager is run".formatted(minor));
      return List.of("eager");
    }
    return modes.get().isEmpty() ? RecordedEntries.MODES : modes.get();
  }

  private List<Case> cases(Settings settings, Session session) {
    Path folder = session.world().resolve(truth.get().orElseThrow());
    if (!Files.isDirectory(folder)) {
      throw new UsageProblem("no folder of recordings: " + truth.get().get());
    }
    List<EntriesFile.Listed> listed =
        EntriesFile.read(settings.project()).stream()
            .filter(entry -> isWanted(entry.name()))
            .toList();
    List<Case> cases =
        RecordedEntries.cases(listed, folder, session::warn).stream()
            .filter(one -> modes.get().isEmpty() || modes.get().contains(one.mode()))
            .toList();
    if (cases.isEmpty()) {
      throw new UsageProblem(
          "no recording in " + truth.get().get() + " belongs to an entry of " + path.get());
    }
    return cases;
  }

  private boolean isWanted(String name) {
    return only.get().isEmpty()
        || only.get().stream()
            .anyMatch(glob -> name.matches("\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E"));
  }

  private AccuracyTable compare(List<Case> cases, Settings settings, Session session) {
    Predictions predictions = Predictions.withoutProject(settings);
    CauseCount counted = new CauseCount();
    List<AccuracyTable.Row> rows = new ArrayList<>();
    try (Progress progress = session.progress("comparing")) {
      predictions.each(
          cases,
          (own, one) -> {
            Timed timed = predict(own, one);
            progress.step(cases.size(), one.listed().name());
            return timed;
          },
          (one, outcome) -> {
            Predicted predicted = told(one, outcome, predictions, session);
            if (causes.get()) {
              counted.add(differences(one, predicted, predictions));
            }
            rows.add(RecordedEntries.row(one, predicted));
          });
    }
    session.world().err().print(counted.text());
    return new AccuracyTable(rows);
  }

  private List<Measured.Difference> differences(
      Case one, Predicted predicted, Predictions predictions) {
    Accuracy accuracy = Accuracy.of(predicted.set(), predicted.may(), one.recording().truth());
    return Differences.of(predictions.space(point(one.listed())), predicted.set(), accuracy);
  }

  private EntryPoint point(EntriesFile.Listed listed) {
    return new EntryPoint(
        listed.name(),
        listed.entry(),
        path.get(),
        listed.directory(),
        RecordedEntries.environment(listed));
  }

  private record Timed(Predicted predicted, long millis) {}

  private Timed predict(Predictions predictions, Case one) {
    EntryPoint point = point(one.listed());
    long start = System.nanoTime();
    LoadSet set = predictions.of(point, one.loadMode());
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return new Timed(new Predicted(set, predictions.may(point, set)), millis);
  }

  /// A prediction that breaks down counts as one that predicts nothing; the others go on.
  private Predicted told(
      Case one, Supplier<Timed> outcome, Predictions predictions, Session session) {
    String name = one.listed().name();
    Optional<Timed> timed = Attempt.at(name, session, outcome);
    timed.ifPresent(
        found ->
            session.detail(
                "%6d ms  %s  %s".formatted(found.millis, name, found.predicted.set().ending())));
    return timed
        .map(Timed::predicted)
        .orElseGet(
            () -> {
              LoadSet none =
                  new LoadSet(List.of(), Set.of(), List.of(), LoadSet.Ending.OUT_OF_BUDGET);
              return new Predicted(none, predictions.may(point(one.listed()), none));
            });
  }
}

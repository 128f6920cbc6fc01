package dev.lazyscope.cli.command;

import dev.lazyscope.cli.advice.AdviceAnalysis;
import dev.lazyscope.cli.advice.CycleVerdicts;
import dev.lazyscope.cli.analysis.Build;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.defer.PlanFiles;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.Attempt;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.cli.world.ResultFolder;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.advice.Advice;
import dev.lazyscope.graph.advice.KeptRule;
import dev.lazyscope.graph.cycle.verdict.CycleClass;
import dev.lazyscope.report.console.AdviceText;
import dev.lazyscope.report.json.AdviceJson;
import dev.lazyscope.report.remark.AdviceRemarks;
import dev.lazyscope.report.remark.RemarkGithub;
import dev.lazyscope.report.remark.RemarkMarkdown;
import dev.lazyscope.report.remark.RemarkSarif;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

final class AdviseCommand implements Subcommand {
  private final Syntax syntax =
      new Syntax(
              "advise",
              "Says for each import statement that an entry executes whether to make it lazy, and why;",
              "those that save most module loads come first.")
          .examples(
              "  lazyscope advise                              this project, all entries it declares",
              "  lazyscope advise --entry shop.cli:main        one of them",
              "  lazyscope advise site-packages/shop -m shop   an installed package",
              "  lazyscope advise --format json -o advice.json");

  private static final int USUAL_LIMIT = 15;

  private static final int USUAL_SECONDS = 60;

  private final Supplier<String> path = ProjectOptions.path(syntax);

  private final Supplier<Integer> limit =
      syntax
          .option("--limit")
          .says("How many statements of each verdict are told. Default: 15.")
          .count("N", USUAL_LIMIT);

  private final Supplier<String> format =
      syntax
          .option("--format")
          .oneOf("FORMAT", List.of("console", "json", "sarif", "github", "markdown"));

  private final Supplier<Optional<String>> entries =
      syntax
          .option("--entries")
          .says("Entries as verify takes them; with --plans.")
          .text("ENTRIES.json");

  private final Supplier<Optional<String>> plans =
      syntax
          .option("--plans")
          .says(
              "Writes for each of --entries a file NAME.plan: the lines `importer imported` that must",
              "stay eager when everything else is deferred.")
          .text("DIR");

  private final Supplier<Integer> seconds =
      syntax
          .option("--plan-seconds")
          .says(
              "Processor time for each of --plans, with what it says of modules that load later.",
              "Default: 60. When it is over, the plan keeps whole modules eager rather than leave",
              "anything in doubt, and a warning says so.")
          .count("N", USUAL_SECONDS);

  private final Supplier<EntryOptions> entry = EntryOptions.in(syntax.section("Entry"));

  private final ProjectOptions project = new ProjectOptions(syntax.section("Project"));

  private final OutputOptions output = new OutputOptions(syntax.section("Output"));

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    if (entries.get().isPresent() != plans.get().isPresent()) {
      throw new UsageProblem("--entries and --plans go together");
    }
    if (entries.get().isPresent()) {
      PlanFiles.Request request =
          new PlanFiles.Request(
              world.resolve(entries.get().get()),
              ResultFolder.usable(world.resolve(plans.get().orElseThrow()), world),
              Duration.ofSeconds(seconds.get()));
      PlanFiles.write(request, Settings.of(path.get(), project, world), session);
      return 0;
    }
    Program program = Program.open(Settings.of(path.get(), project, world), entry.get(), session);
    CycleVerdicts cycles = CycleVerdicts.in(program);
    List<Advice> advices = new ArrayList<>();
    try (Progress progress = session.progress("advising")) {
      for (EntryPoint one : program.entries()) {
        Attempt.at(one.label(), session, () -> AdviceAnalysis.of(program, one, () -> cycles))
            .ifPresent(advices::add);
        progress.step(program.entries().size(), one.label());
      }
    }
    program.ignores().tellUnused(program.project(), AdviseCommand::isAsked);
    session.print(
        switch (format.get()) {
          case "json" -> AdviceJson.of(advices);
          case "sarif" -> RemarkSarif.of(AdviceRemarks.of(advices), Build.version());
          case "github" -> RemarkGithub.of(AdviceRemarks.of(advices));
          case "markdown" ->
              RemarkMarkdown.of("Imports to make lazy", AdviceRemarks.of(advices), limit.get());
          default -> AdviceText.of(advices, limit.get(), session.style());
        });
    return 0;
  }

  /// {@return whether a comment that ignores the rule would have been noticed}
  private static boolean isAsked(String rule) {
    return KeptRule.of(rule).isPresent()
        || Arrays.stream(CycleClass.values()).anyMatch(kind -> kind.id().equals(rule));
  }
}

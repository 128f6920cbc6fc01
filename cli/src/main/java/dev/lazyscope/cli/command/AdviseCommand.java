package dev.lazyscope.cli.command;

import dev.lazyscope.cli.advice.AdviceAnalysis;
import dev.lazyscope.cli.analysis.Build;
import dev.lazyscope.cli.analysis.Program;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.defer.PlanFiles;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.Attempt;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.advice.Advice;
import dev.lazyscope.graph.advice.KeptRule;
import dev.lazyscope.report.console.AdviceText;
import dev.lazyscope.report.json.AdviceJson;
import dev.lazyscope.report.remark.AdviceRemarks;
import dev.lazyscope.report.remark.RemarkGithub;
import dev.lazyscope.report.remark.RemarkMarkdown;
import dev.lazyscope.report.remark.RemarkSarif;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "advise",
    description = {
      "Says for each import statement that an entry executes whether to make it lazy, and why;",
      "those that save most module loads come first."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lazyscope advise                              this project, all entries it declares",
      "  lazyscope advise --entry shop.cli:main        one of them",
      "  lazyscope advise site-packages/shop -m shop   an installed package",
      "  lazyscope advise --format json -o advice.json"
    })
final class AdviseCommand implements Subcommand {
  private static final int USUAL_LIMIT = 15;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "The project, a package or a file. Default: the current folder.")
  private String path = ".";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many statements of each verdict are told. Default: 15.")
  private int limit = USUAL_LIMIT;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "console (default), json, sarif, github or markdown.")
  private String format = "console";

  @Option(
      names = "--entries",
      paramLabel = "ENTRIES.json",
      description = "Entries as verify takes them; with --plans.")
  private Optional<String> entries = Optional.empty();

  @Option(
      names = "--plans",
      paramLabel = "DIR",
      description = {
        "Writes for each of --entries a file NAME.plan: the lines `importer imported` that must",
        "stay eager when everything else is deferred."
      })
  private Optional<String> plans = Optional.empty();

  @ArgGroup(validate = false, heading = "%nEntry:%n")
  private EntryOptions entry = new EntryOptions();

  @ArgGroup(validate = false, heading = "%nProject:%n")
  private ProjectOptions project = new ProjectOptions();

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    Formats.check(format, "console", "json", "sarif", "github", "markdown");
    if (entries.isPresent() != plans.isPresent()) {
      throw new UsageProblem("--entries and --plans go together");
    }
    if (entries.isPresent()) {
      PlanFiles.write(
          world.resolve(entries.get()),
          world.resolve(plans.orElseThrow()),
          Settings.of(path, project, world),
          session);
      return 0;
    }
    Program program = Program.open(Settings.of(path, project, world), entry, session);
    List<Advice> advices = new ArrayList<>();
    try (Progress progress = session.progress("advising")) {
      for (EntryPoint one : program.entries()) {
        Attempt.at(one.label(), session, () -> AdviceAnalysis.of(program, one))
            .ifPresent(advices::add);
        progress.step(program.entries().size(), one.label());
      }
    }
    program.ignores().tellUnused(program.project(), id -> KeptRule.of(id).isPresent());
    session.print(
        switch (format) {
          case "json" -> AdviceJson.of(advices);
          case "sarif" -> RemarkSarif.of(AdviceRemarks.of(advices), Build.version());
          case "github" -> RemarkGithub.of(AdviceRemarks.of(advices));
          case "markdown" ->
              RemarkMarkdown.of("Imports to make lazy", AdviceRemarks.of(advices), limit);
          default -> AdviceText.of(advices, limit, session.style());
        });
    return 0;
  }
}

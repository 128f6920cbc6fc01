package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Effort;
import dev.lazyscope.graph.cycle.verdict.CycleReport;
import dev.lazyscope.report.console.CyclesText;
import dev.lazyscope.report.json.CyclesJson;
import java.util.List;
import java.util.function.Supplier;

final class CyclesCommand implements Subcommand {
  private final Syntax syntax =
      new Syntax(
              "cycles",
              "Finds modules that import each other, says which of it bites, and how to repair it.")
          .examples(
              "  lazyscope cycles                  cycles that fail, and what to change",
              "  lazyscope cycles --all            also those that do no harm",
              "  lazyscope cycles --entry app.cli  whether they hit this entry point",
              "  lazyscope cycles --format json    for programs");

  private static final int USUAL_VERSION = 15;

  private final Supplier<String> path = ProjectOptions.path(syntax);

  private final Supplier<Boolean> all =
      syntax.option("--all").says("Tell in full also cycles that do no harm.").flag();

  private final Supplier<List<String>> entries =
      syntax
          .option("--entry")
          .says("A module that the program is started with. Repeatable.")
          .texts("MODULE");

  private final Supplier<String> format =
      syntax.option("--format").oneOf("FORMAT", List.of("console", "json"));

  private final ProjectOptions project = new ProjectOptions(syntax.section("Project"));

  private final OutputOptions output = new OutputOptions(syntax.section("Output"));

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    Project opened = Project.open(Settings.of(path.get(), project, world), session);
    int minor = project.targetVersion().orElse(USUAL_VERSION);
    CycleReport report =
        CycleReport.of(ImportAnalysis.run(opened).cycles(entries.get(), minor, Effort.FULL));
    session.print(
        format.get().equals("json")
            ? CyclesJson.of(report)
            : CyclesText.of(report, all.get(), session.style()));
    return 0;
  }
}

package dev.lazyscope.cli.command;

import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Question;
import dev.lazyscope.graph.cycle.verdict.CycleReport;
import dev.lazyscope.graph.filter.GraphFilter;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.Origin;
import dev.lazyscope.graph.program.LinkedFile;
import dev.lazyscope.report.console.CyclesText;
import dev.lazyscope.report.json.CyclesJson;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "cycles",
    description =
        "Finds modules that import each other, says which of it bites, and how to repair it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lazyscope cycles                  cycles that fail, and what to change",
      "  lazyscope cycles --all            also those that do no harm",
      "  lazyscope cycles --entry app.cli  whether they hit this entry point",
      "  lazyscope cycles --format json    for programs"
    })
final class CyclesCommand implements Subcommand {
  private static final int USUAL_VERSION = 15;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "The project, a package or a file. Default: the current folder.")
  private String path = ".";

  @Option(names = "--all", description = "Tell in full also cycles that do no harm.")
  private boolean all;

  @Option(
      names = "--entry",
      paramLabel = "MODULE",
      description = "A module that the program is started with. Repeatable.")
  private List<String> entries = new ArrayList<>();

  @Option(names = "--format", paramLabel = "FORMAT", description = "console (default) or json.")
  private String format = "console";

  @ArgGroup(validate = false, heading = "%nProject:%n")
  private ProjectOptions project = new ProjectOptions();

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    Formats.check(format, "console", "json");
    Project opened = Project.open(Settings.of(path, project, world), session);
    CycleReport report = CycleReport.of(question(ImportAnalysis.run(opened)));
    session.print(
        format.equals("json")
            ? CyclesJson.of(report)
            : CyclesText.of(report, all, session.style()));
    return 0;
  }

  private Question question(ImportAnalysis analysis) {
    ImportGraph graph = GraphFilter.ofOrigins(analysis.graph(), EnumSet.of(Origin.PROJECT));
    Map<String, ModuleSummary> summaries = new HashMap<>();
    for (LinkedFile file : analysis.files()) {
      summaries.putIfAbsent(file.module().name().dotted(), file.summary());
    }
    return new Question(
        graph,
        module -> Optional.ofNullable(summaries.get(module)),
        entries,
        project.targetVersion().orElse(USUAL_VERSION));
  }
}

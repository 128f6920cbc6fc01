package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.Cycles;
import dev.lazyscope.graph.filter.GraphFilter;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.Origin;
import dev.lazyscope.report.console.CyclesText;
import dev.lazyscope.report.json.CyclesJson;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "cycles",
    description = "Lists groups of modules that import each other, with a shortest cycle of each.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lazyscope cycles                  cycles among imports that run while modules load",
      "  lazyscope cycles --in-source      also those inside functions and for type checkers",
      "  lazyscope cycles --packages       cycles between packages",
      "  lazyscope cycles --format json    for programs"
    })
final class CyclesCommand implements Subcommand {
  private static final int USUAL_LIMIT = 20;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "The project, a package or a file. Default: the current folder.")
  private String path = ".";

  @Option(
      names = "--in-source",
      description = "Count all imports, also those in functions and for type checkers only.")
  private boolean inSource;

  @Option(
      names = "--packages",
      description = "Cycles between packages and modules that lie side by side in a package.")
  private boolean packages;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many groups are told in full. Default: 20.")
  private int limit = USUAL_LIMIT;

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
    ImportGraph graph =
        GraphFilter.ofOrigins(ImportAnalysis.run(opened).graph(), EnumSet.of(Origin.PROJECT));
    List<Component> found = components(graph);
    session.print(
        format.equals("json")
            ? CyclesJson.of(found)
            : CyclesText.of(found, limit, session.style()));
    return 0;
  }

  private List<Component> components(ImportGraph graph) {
    var kinds = inSource ? Cycles.IN_THE_SOURCE : Cycles.AT_IMPORT_TIME;
    List<Component> found =
        packages ? Cycles.betweenSiblings(graph, kinds) : Cycles.in(graph, kinds);
    return found.stream().sorted(Comparator.comparingInt((Component one) -> -one.size())).toList();
  }
}

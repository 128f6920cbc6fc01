package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.option.GraphOptions;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.page.Drawings;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.filter.GraphFilter;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModulePattern;
import dev.lazyscope.graph.model.Origin;
import dev.lazyscope.report.console.GraphText;
import dev.lazyscope.report.drawing.GraphDot;
import dev.lazyscope.report.drawing.GraphMermaid;
import dev.lazyscope.report.drawing.GraphXml;
import dev.lazyscope.report.json.GraphJson;
import dev.lazyscope.report.svg.GraphSvg;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "graph",
    description = "Shows the import graph, whole or in part.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lazyscope graph                                     figures: modules, imports, not found",
      "  lazyscope graph --format json -o graph.json         everything, for programs",
      "  lazyscope graph --format svg --collapse 2 -o g.svg  a drawing of the packages",
      "  lazyscope graph --format dot --focus shop.models    one module and its neighbours",
      "  lazyscope graph --format mermaid --cycles           for Markdown: what lies on cycles",
      "  lazyscope graph --format dot --reaches numpy --origin project,third-party",
      "      all ways that lead to numpy"
    })
final class GraphCommand implements Subcommand {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "The project, a package or a file. Default: the current folder.")
  private String path = ".";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "console (default), json, graphml: all modules;",
        "dot, svg, mermaid: the project's own, unless --origin says otherwise."
      })
  private String format = "console";

  @ArgGroup(validate = false, heading = "%nPart of the graph:%n")
  private GraphOptions part = new GraphOptions();

  @ArgGroup(validate = false, heading = "%nProject:%n")
  private ProjectOptions project = new ProjectOptions();

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    Formats.check(format, "console", "json", "dot", "graphml", "mermaid", "svg");
    Project opened = Project.open(Settings.of(path, project, world), session);
    ImportGraph whole = ImportAnalysis.run(opened).graph();
    checkNames(whole);
    write(GraphFilter.narrow(whole, part.interest(usualOrigins())), session);
    return 0;
  }

  private Set<Origin> usualOrigins() {
    return switch (format) {
      case "dot", "svg", "mermaid" -> EnumSet.of(Origin.PROJECT);
      default -> EnumSet.allOf(Origin.class);
    };
  }

  private void write(ImportGraph graph, Session session) {
    switch (format) {
      case "json" -> session.write(stream -> GraphJson.write(graph, stream));
      case "dot" -> session.print(GraphDot.of(graph));
      case "graphml" -> session.print(GraphXml.of(graph));
      case "mermaid" -> session.print(GraphMermaid.of(graph));
      case "svg" -> session.print(drawing(graph, session.world()));
      default -> session.print(GraphText.of(graph, session.style()));
    }
  }

  private static String drawing(ImportGraph graph, World world) {
    if (!GraphSvg.isReadable(graph)) {
      throw new UsageProblem(
          "%d modules make no readable drawing; narrow them with --collapse 2, --focus, --reaches or --cycles, or use --format dot"
              .formatted(graph.nodeCount()));
    }
    return Drawings.svg(graph, world);
  }

  private void checkNames(ImportGraph graph) {
    List<String> known = IntStream.range(0, graph.nodeCount()).mapToObj(graph::name).toList();
    for (String name : part.expected()) {
      ModulePattern pattern = ModulePattern.of(name);
      if (known.stream().noneMatch(pattern::matches)) {
        throw UsageProblem.unknown("module", name, known);
      }
    }
  }
}

package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.option.GraphOptions;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.page.Drawings;
import dev.lazyscope.cli.syntax.Syntax;
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
import java.util.function.Supplier;
import java.util.stream.IntStream;

final class GraphCommand implements Subcommand {
  private final Syntax syntax =
      new Syntax("graph", "Shows the import graph, whole or in part.")
          .examples(
              "  lazyscope graph                                     figures: modules, imports, not found",
              "  lazyscope graph --format json -o graph.json         everything, for programs",
              "  lazyscope graph --format svg --collapse 2 -o g.svg  a drawing of the packages",
              "  lazyscope graph --format dot --focus shop.models    one module and its neighbours",
              "  lazyscope graph --format mermaid --cycles           for Markdown: what lies on cycles",
              "  lazyscope graph --format dot --reaches numpy --origin project,third-party",
              "      all ways that lead to numpy");

  private final Supplier<String> path = ProjectOptions.path(syntax);

  private final Supplier<String> format =
      syntax
          .option("--format")
          .says(
              "dot, svg and mermaid show the project's own modules, unless --origin says otherwise.")
          .oneOf("FORMAT", List.of("console", "json", "dot", "graphml", "mermaid", "svg"));

  private final GraphOptions part = new GraphOptions(syntax.section("Part of the graph"));

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
    ImportGraph whole = ImportAnalysis.run(opened).graph();
    checkNames(whole);
    write(GraphFilter.narrow(whole, part.interest(usualOrigins())), session);
    return 0;
  }

  private Set<Origin> usualOrigins() {
    return switch (format.get()) {
      case "dot", "svg", "mermaid" -> EnumSet.of(Origin.PROJECT);
      default -> EnumSet.allOf(Origin.class);
    };
  }

  private void write(ImportGraph graph, Session session) {
    switch (format.get()) {
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
    List<String> expected = part.expected();
    if (expected.isEmpty()) {
      return;
    }
    List<String> known = IntStream.range(0, graph.nodeCount()).mapToObj(graph::name).toList();
    for (String name : expected) {
      ModulePattern pattern = ModulePattern.of(name);
      if (known.stream().noneMatch(pattern::matches)) {
        throw UsageProblem.unknown("module", name, known);
      }
    }
  }
}

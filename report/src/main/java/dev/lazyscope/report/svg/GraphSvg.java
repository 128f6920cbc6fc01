package dev.lazyscope.report.svg;

import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.report.drawing.Arrow;
import dev.lazyscope.report.drawing.Labels;
import dev.lazyscope.report.svg.Layout.Box;
import dev.lazyscope.report.svg.Layout.Point;
import dev.lazyscope.report.wording.Counted;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The import graph as a drawing. Modules have titles and link to their files; imports have titles
/// with their places.
public final class GraphSvg {
  /// Modules and lines beyond which a drawing answers no question any more.
  private static final int MOST_MODULES = 120;

  private static final int MOST_ARROWS = 1_200;
  private static final double HEAD_LENGTH = 7;
  private static final double HEAD_WIDTH = 3;
  private static final double CORNER = 5;
  private static final double BASELINE = 4;

  private final ImportGraph graph;
  private final StringBuilder text = new StringBuilder();

  private GraphSvg(ImportGraph graph) {
    this.graph = graph;
  }

  /// {@return whether a drawing of the graph can be read}
  public static boolean isReadable(ImportGraph graph) {
    return graph.nodeCount() <= MOST_MODULES && Arrow.of(graph).size() <= MOST_ARROWS;
  }

  public static String of(ImportGraph graph) {
    List<Arrow> arrows = Arrow.of(graph);
    return new GraphSvg(graph).draw(arrows, ElkLayout.of(graph, arrows));
  }

  private String draw(List<Arrow> arrows, Layout layout) {
    text.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
                + " viewBox=\"0 0 %.0f %.0f\" role=\"img\">\n",
            layout.width(), layout.height(), layout.width(), layout.height()));
    text.append(
        "<title>Import graph of %s</title>\n".formatted(Counted.of(graph.nodeCount(), "module")));
    text.append(SvgStyle.CSS);
    for (int i = 0; i < arrows.size(); i++) {
      arrow(arrows.get(i), layout.lines().get(i));
    }
    for (int node = 0; node < graph.nodeCount(); node++) {
      node(graph.node(node), layout.boxes().get(node));
    }
    return text.append("</svg>\n").toString();
  }

  private void node(ModuleNode module, Box box) {
    text.append("<g class=\"node ").append(module.origin().id()).append("\">");
    boolean isLinked = !module.file().isEmpty();
    if (isLinked) {
      text.append("<a href=\"").append(Labels.xml(Labels.link(module.file()))).append("\">");
    }
    text.append("<title>").append(Labels.xml(Labels.title(module))).append("</title>");
    text.append(
        format(
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.0f\"/>",
            box.x(), box.y(), box.width(), box.height(), CORNER));
    text.append(
        format(
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">",
            box.x() + box.width() / 2, box.y() + box.height() / 2 + BASELINE));
    text.append(Labels.xml(module.name())).append("</text>");
    text.append(isLinked ? "</a></g>\n" : "</g>\n");
  }

  private void arrow(Arrow arrow, List<Point> line) {
    String title =
        graph.name(arrow.importer()) + " → " + graph.name(arrow.imported()) + ": " + arrow.title();
    text.append("<g class=\"edge ").append(arrow.look().id());
    text.append(arrow.isCyclic() ? " cyclic\">" : "\">");
    text.append("<title>").append(Labels.xml(title)).append("</title><path d=\"M");
    text.append(
        line.stream()
            .map(point -> format("%.1f,%.1f", point.x(), point.y()))
            .collect(Collectors.joining(" L")));
    text.append("\"/>").append(head(line)).append("</g>\n");
  }

  private static String head(List<Point> line) {
    Point tip = line.getLast();
    Point before = line.get(line.size() - 2);
    double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
    double dx = length == 0 ? 1 : (tip.x() - before.x()) / length;
    double dy = length == 0 ? 0 : (tip.y() - before.y()) / length;
    double baseX = tip.x() - HEAD_LENGTH * dx;
    double baseY = tip.y() - HEAD_LENGTH * dy;
    return format(
        "<polygon points=\"%.1f,%.1f %.1f,%.1f %.1f,%.1f\"/>",
        tip.x(),
        tip.y(),
        baseX - HEAD_WIDTH * dy,
        baseY + HEAD_WIDTH * dx,
        baseX + HEAD_WIDTH * dy,
        baseY - HEAD_WIDTH * dx);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}

package dev.lazyscope.report.svg;

import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.report.drawing.Arrow;
import dev.lazyscope.report.svg.Layout.Box;
import dev.lazyscope.report.svg.Layout.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// The layered layout of the Eclipse Layout Kernel: importers left of what they import or above it,
/// whichever fits a page better.
final class ElkLayout {
  private static final double HEIGHT = 26;
  private static final double MARGIN = 16;
  private static final double NODE_GAP = 14;
  private static final double LAYER_GAP = 44;
  private static final double LINE_GAP = 5;
  private static final double ASPECT_RATIO = 1.6;

  /// Attempts at fewer crossings.
  private static final int THOROUGHNESS = 20;

  private ElkLayout() {}

  static Layout of(ImportGraph graph, List<Arrow> arrows) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    return Stream.of(Direction.RIGHT, Direction.DOWN)
        .map(direction -> of(graph, arrows, direction))
        .min(Comparator.comparingDouble(ElkLayout::misfit))
        .orElseThrow();
  }

  /// {@return how far the shape is from that of a page}
  private static double misfit(Layout layout) {
    return Math.abs(Math.log(layout.width() / layout.height() / ASPECT_RATIO));
  }

  private static Layout of(ImportGraph graph, List<Arrow> arrows, Direction direction) {
    ElkNode root = root(direction);
    List<ElkNode> nodes = new ArrayList<>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      ElkNode box = ElkGraphUtil.createNode(root);
      box.setDimensions(TextWidth.of(graph.name(node)) + MARGIN, HEIGHT);
      nodes.add(box);
    }
    List<ElkEdge> edges =
        arrows.stream()
            .map(
                arrow ->
                    ElkGraphUtil.createSimpleEdge(
                        nodes.get(arrow.importer()), nodes.get(arrow.imported())))
            .toList();
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    return new Layout(
        root.getWidth(),
        root.getHeight(),
        nodes.stream().map(ElkLayout::box).toList(),
        edges.stream().map(ElkLayout::line).toList());
  }

  private static ElkNode root(Direction direction) {
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, direction);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, NODE_GAP);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, LINE_GAP);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE, LINE_GAP);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, LINE_GAP);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, LINE_GAP);
    root.setProperty(LayeredOptions.ASPECT_RATIO, ASPECT_RATIO);
    root.setProperty(LayeredOptions.MERGE_EDGES, true);
    root.setProperty(LayeredOptions.THOROUGHNESS, THOROUGHNESS);
    return root;
  }

  private static Box box(ElkNode node) {
    return new Box(node.getX(), node.getY(), node.getWidth(), node.getHeight());
  }

  private static List<Point> line(ElkEdge edge) {
    ElkEdgeSection section = edge.getSections().getFirst();
    List<Point> points = new ArrayList<>();
    points.add(new Point(section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
    points.add(new Point(section.getEndX(), section.getEndY()));
    return List.copyOf(points);
  }
}

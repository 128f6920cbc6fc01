package dev.lazyscope.cli.page;

import dev.lazyscope.cli.world.Graphviz;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.chain.Simulation;
import dev.lazyscope.graph.chain.Simulation.Outcome;
import dev.lazyscope.graph.cycle.Cycles;
import dev.lazyscope.graph.filter.GraphFilter;
import dev.lazyscope.graph.filter.Interest.Collapse;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.Origin;
import dev.lazyscope.report.drawing.GraphDot;
import dev.lazyscope.report.html.ReportData;
import dev.lazyscope.report.svg.GraphSvg;
import dev.lazyscope.report.svg.LoadSvg;
import dev.lazyscope.report.svg.SvgStyle;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The drawings that lie beside the page, and how a small graph is drawn.
public final class Drawings {
  private static final int DEEPEST = 8;

  /// Imports beyond which a drawing of the whole project is no help.
  private static final int MOST_EDGES = 300;

  /// The last line of what is drawn for a report.
  private static final String MARK = "<!-- Drawn by lazyscope report. -->\n";

  private static final String LOADS = "load-set.svg";
  private static final String PACKAGES = "packages.svg";
  private static final String CYCLES = "cycles.svg";

  private Drawings() {}

  /// A file of the report's folder.
  public record Drawing(String name, String svg) {
    public byte[] bytes() {
      return (svg.stripTrailing() + "\n" + MARK).getBytes(StandardCharsets.UTF_8);
    }
  }

  /// {@return the drawings in a folder that an earlier report left there and this one does not
  /// have}
  public static List<Path> stale(Path folder, List<Drawing> drawings) {
    return Stream.of(LOADS, PACKAGES, CYCLES)
        .filter(name -> drawings.stream().noneMatch(drawing -> drawing.name().equals(name)))
        .map(folder::resolve)
        .filter(Drawings::isOfReport)
        .toList();
  }

  /// What somebody else drew under such a name has another last line.
  private static boolean isOfReport(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    byte[] mark = MARK.getBytes(StandardCharsets.UTF_8);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] last = new byte[mark.length];
      bytes.seek(Math.max(bytes.length() - mark.length, 0));
      bytes.read(last);
      return Arrays.equals(last, mark);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /// {@return the drawings of a report: the load set of its first entry, packages, cycles; of an
  /// overview the first alone}
  public static List<Drawing> of(ReportData data, World world) {
    List<Drawing> drawings = new ArrayList<>();
    data.entries().stream()
        .limit(1)
        .flatMap(entry -> loads(entry.simulation()).stream())
        .forEach(svg -> drawings.add(new Drawing(LOADS, svg)));
    if (data.scan().isOverview()) {
      return List.copyOf(drawings);
    }
    ImportGraph own =
        GraphFilter.ofOrigins(data.graph(), EnumSet.of(Origin.PROJECT))
            .keepKinds(Cycles.AT_IMPORT_TIME);
    deepest(own).ifPresent(graph -> drawings.add(new Drawing(PACKAGES, svg(graph, world))));
    deepest(GraphFilter.onlyCycles(own, Cycles.AT_IMPORT_TIME))
        .ifPresent(graph -> drawings.add(new Drawing(CYCLES, svg(graph, world))));
    return List.copyOf(drawings);
  }

  /// {@return the drawing of a graph: by Graphviz where its `dot` is installed, else by ELK}
  public static String svg(ImportGraph graph, World world) {
    return Graphviz.svg(GraphDot.of(graph), world)
        .map(SvgStyle::restyled)
        .orElseGet(() -> GraphSvg.of(graph));
  }

  /// What saves nothing when advised is compared with all lazy, as the page does.
  private static Optional<String> loads(Simulation simulation) {
    Outcome before = simulation.in("as-written").orElseThrow();
    Outcome advised = simulation.in("advised").orElseThrow();
    Outcome after = advised.count() < before.count() ? advised : simulation.in("all").orElseThrow();
    return before.count() == 0
        ? Optional.empty()
        : Optional.of(LoadSvg.of(simulation.entry(), before, after));
  }

  /// {@return the graph with its names cut as late as still gives a drawing that can be read; empty
  /// where even the shortest names are too many, or there is nothing to draw}
  private static Optional<ImportGraph> deepest(ImportGraph graph) {
    return IntStream.rangeClosed(1, DEEPEST)
        .mapToObj(depth -> GraphFilter.collapsed(graph, new Collapse.ToDepth(depth)))
        .takeWhile(one -> GraphSvg.isReadable(one) && one.edgeCount() <= MOST_EDGES)
        .reduce((_, deeper) -> deeper)
        .filter(one -> one.edgeCount() > 0);
  }
}

package dev.lazyscope.report.html;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.advice.Advice;
import dev.lazyscope.graph.advice.Advice.Judged;
import dev.lazyscope.graph.advice.Advice.Verdict;
import dev.lazyscope.graph.chain.ImportTimes;
import dev.lazyscope.graph.chain.Simulation;
import dev.lazyscope.graph.chain.Simulation.Outcome;
import dev.lazyscope.graph.chain.Statement;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Question;
import dev.lazyscope.graph.cycle.verdict.CycleReport;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.graph.model.Origin;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Made-up reports: one with names that try to break out, one as large as the largest.
final class Pages {
  static final List<String> HOSTILE =
      List.of(
          "app.</script><script>alert(1)</script>",
          "app.\"quoted\" 'twice' <img src=x onerror=alert(2)>",
          "app.\u202eevil\u200f",
          "app.nul\u0000byte",
          "app.Straßenverkehrsordnungsänderungsverordnung",
          "app.한국어.모듈",
          "app." + "long_name_".repeat(20),
          "app.half\ud800");

  private static final int LARGE_MODULES = 28_000;
  private static final int LARGE_EDGES = 150_000;
  private static final int LOADED = 9_000;

  private Pages() {}

  /// The ring has more modules than are drawn.
  static ReportData hostile() {
    List<String> names =
        Stream.concat(HOSTILE.stream(), IntStream.range(0, 8).mapToObj(i -> "app.plain" + i))
            .toList();
    return page(names, ring(names.size()), names.size());
  }

  static ReportData large() {
    List<String> names =
        IntStream.range(0, LARGE_MODULES)
            .mapToObj(i -> "app.area%d.part%d.module%d".formatted(i % 40, i / 40 % 70, i))
            .toList();
    Random random = new Random(28);
    List<int[]> edges =
        IntStream.range(0, LARGE_EDGES)
            .mapToObj(_ -> new int[] {random.nextInt(LARGE_MODULES), random.nextInt(LARGE_MODULES)})
            .toList();
    return page(names, edges, LOADED);
  }

  private static List<int[]> ring(int size) {
    return IntStream.range(0, size).mapToObj(i -> new int[] {i, (i + 1) % size}).toList();
  }

  private static ReportData page(List<String> names, List<int[]> edges, int loaded) {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    for (String name : names) {
      builder.node(new ModuleNode(name, Origin.PROJECT, name.replace('.', '/') + ".py", 40));
    }
    List<ReportData.SourceLine> lines = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      int[] edge = edges.get(i);
      int line = 1 + i % 60;
      builder.edge(edge[0], edge[1], EdgeKind.MODULE_LEVEL, new Place(line, 0));
      lines.add(
          new ReportData.SourceLine(names.get(edge[0]), line, "import " + names.get(edge[1])));
    }
    ImportGraph graph = builder.build();
    return new ReportData(
        new ReportData.Scan(
            "a </title> project", "test", "3.15", names.size(), 1, List.of("left <out>"), false),
        graph,
        List.of(entry(names, loaded)),
        names.size() < LOADED ? cycles(graph) : new CycleReport(graph, List.of(), List.of()),
        new ReportData.Sources(
            List.of(
                new ReportData.Effect(
                    names.getFirst(), "output", "prints", "</script>", new Place(3, 0))),
            lines,
            names.stream().map(name -> new ReportData.Body(name, 3, 2, 5, 1)).toList()),
        ImportTimes.read("import time: 1500 | 2000 | " + names.getLast()));
  }

  private static CycleReport cycles(ImportGraph graph) {
    return CycleReport.of(new Question(graph, _ -> Optional.empty(), List.of(), 15));
  }

  private static ReportData.Entry entry(List<String> names, int loaded) {
    List<Outcome> outcomes =
        List.of(
            new Outcome("eager", loads(names, loaded)),
            new Outcome("as-written", loads(names, loaded)),
            new Outcome("all", loads(names, loaded / 5)),
            new Outcome("advised", loads(names, loaded / 3)));
    List<Judged> judged =
        IntStream.range(0, Math.min(400, loaded)).mapToObj(i -> judged(names.get(i), i)).toList();
    Advice advice =
        new Advice(
            "app <b>start</b>",
            new Advice.Counts(loaded, loaded / 3, loaded / 5),
            judged,
            List.of(),
            new Advice.Plan(judged.subList(0, 2), loaded / 2),
            List.of());
    return new ReportData.Entry(
        new Simulation("app <b>start</b>", outcomes), advice, Optional.of("out of <i>time</i>"));
  }

  private static Judged judged(String importer, int i) {
    List<Verdict> verdicts = List.copyOf(EnumSet.range(Verdict.MAKE_LAZY, Verdict.NO_GAIN));
    Statement statement =
        new Statement(
            importer,
            "other",
            List.of(),
            importer.replace('.', '/') + ".py",
            new Place(1 + i % 60, 0),
            "import other # " + importer,
            true,
            Statement.Laziness.POSSIBLE);
    return new Judged(
        statement, verdicts.get(i % verdicts.size()), "rule", "because of " + importer, 400 - i);
  }

  private static LoadSet loads(List<String> names, int count) {
    List<LoadSet.Load> loads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String importer = i == 0 ? "" : names.get((i - 1) / 3);
      Place place = new Place(1 + (i - 1 + 60) / 3 % 60, 0);
      loads.add(
          new LoadSet.Load(
              names.get(i),
              new LoadSet.Cause(importer, place, importer, place, LoadSet.Kind.EAGER_IMPORT)));
    }
    return new LoadSet(loads, Set.of(), List.of(), LoadSet.Ending.RETURNED);
  }
}

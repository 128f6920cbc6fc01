package dev.lazyscope.cli.page;

import dev.lazyscope.cli.advice.Depth;
import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.graph.cycle.Cycles;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.program.LinkedFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How much one report simulates: so many entries, and no more than load so many modules together;
/// and how far it looks for advice. What an entry will load is guessed before it is simulated: all
/// that it reaches by imports.
public record Workload(int entries, int modules, Depth depth) {
  /// What is simulated where nobody says how much.
  public static final Workload USUAL = new Workload(8, 3_000, Depth.WHOLE);

  /// Files from which the page is an overview: its reader has waited for them to be read.
  public static final int MANY_FILES = 20_000;

  private static final Workload OF_MANY_FILES = new Workload(1, 3_000, Depth.OVERVIEW);

  /// Processor time for the plans of all entries together, where reading took little.
  private static final Duration LEAST_FOR_PLANS = Duration.ofSeconds(8);

  /// {@return the processor time for all plans: half of what reading the files has taken}
  static Duration forPlans() {
    Duration half =
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).dividedBy(2);
    return half.compareTo(LEAST_FOR_PLANS) > 0 ? half : LEAST_FOR_PLANS;
  }

  /// {@return so many entries, whatever they load}
  public static Workload of(int entries) {
    return new Workload(entries, Integer.MAX_VALUE, Depth.WHOLE);
  }

  /// {@return what is simulated of a project of so many files where nobody says how much}
  public static Workload usual(int files) {
    return files > MANY_FILES ? OF_MANY_FILES : USUAL;
  }

  /// {@return the same where somebody names the entries: all of them, as far as is usual}
  public static Workload named(int files) {
    return new Workload(Integer.MAX_VALUE, Integer.MAX_VALUE, usual(files).depth);
  }

  /// {@return what of an entry is not searched for to the end}
  Optional<String> caution() {
    return switch (depth) {
      case WHOLE -> Optional.empty();
      case OVERVIEW ->
          Optional.of(
              "in a project of so many files this is an overview: its advice is tried once, what"
                  + " loads later is not simulated, and the fewest statements that bring most are"
                  + " not searched for");
    };
  }

  /// {@return the first entry and those after it that reach few enough modules together}
  List<EntryPoint> choose(List<EntryPoint> entries, ImportAnalysis imports) {
    List<EntryPoint> chosen = new ArrayList<>();
    long sum = 0;
    for (EntryPoint entry : entries) {
      long reached = chosen.size() < this.entries ? reached(entry, imports) : 0;
      if (chosen.isEmpty() || chosen.size() < this.entries && sum + reached <= modules) {
        chosen.add(entry);
        sum += reached;
      }
    }
    return chosen;
  }

  /// {@return how many modules of the project the entry reaches by imports that happen at start}
  private static int reached(EntryPoint entry, ImportAnalysis imports) {
    ImportGraph graph = imports.graph();
    BitSet reached = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    modules(entry, imports.files())
        .flatMapToInt(module -> graph.find(module).stream())
        .forEach(node -> enter(node, reached, open));
    while (!open.isEmpty()) {
      int node = open.poll();
      IntStream.range(graph.firstEdge(node), graph.endEdge(node))
          .filter(edge -> Cycles.AT_IMPORT_TIME.contains(graph.kind(edge)))
          .map(graph::imported)
          .forEach(imported -> enter(imported, reached, open));
    }
    return reached.cardinality();
  }

  private static void enter(int node, BitSet reached, Deque<Integer> open) {
    if (!reached.get(node)) {
      reached.set(node);
      open.add(node);
    }
  }

  /// {@return the modules that an entry begins with, as far as it names them}
  static Stream<String> modules(EntryPoint entry, List<LinkedFile> files) {
    return switch (entry.entry()) {
      case Entry.ImportModule(var module, _) -> Stream.of(module);
      case Entry.RunModule(var module, _) -> Stream.of(module, module + ".__main__");
      case Entry.Function(var module, _, _) -> Stream.of(module);
      case Entry.Script(var path, _) -> moduleOf(entry.directory().resolve(path), files);
      case Entry.Code _ -> Stream.empty();
    };
  }

  private static Stream<String> moduleOf(Path script, List<LinkedFile> files) {
    return files.stream()
        .filter(file -> file.module().file().equals(script.normalize()))
        .map(file -> file.module().name().dotted())
        .limit(1);
  }
}

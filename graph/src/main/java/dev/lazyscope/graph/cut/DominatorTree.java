package dev.lazyscope.graph.cut;

import dev.lazyscope.graph.model.ImportGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// Which modules stand on every path from the entry to others: without them those would not load.
public final class DominatorTree {
  private final ImportGraph graph;
  private final int entry;
  private final int[] dominators;
  private final int[] kept;

  private DominatorTree(ImportGraph graph, int entry, int[] dominators, int[] kept) {
    this.graph = graph;
    this.entry = entry;
    this.dominators = dominators;
    this.kept = kept;
  }

  /// An import without which `kept` modules would not load.
  public record SoleImport(int importer, int imported, int kept) {}

  /// {@return the dominators of all that the entry reaches}
  public static DominatorTree of(ImportGraph graph, int entry) {
    Dominators walk = Dominators.of(graph, entry);
    return new DominatorTree(graph, entry, walk.immediate(), walk.subtreeSizes());
  }

  public boolean reaches(int node) {
    return kept[node] > 0;
  }

  /// {@return the closest module that stands on every path to this one; empty for the entry and for
  /// what is not reached}
  public OptionalInt dominator(int node) {
    return node == entry || !reaches(node) ? OptionalInt.empty() : OptionalInt.of(dominators[node]);
  }

  /// {@return how many modules, itself among them, load only because this one does; 0 where it is
  /// not reached}
  public int kept(int node) {
    return kept[node];
  }

  /// {@return the imports that alone keep something loaded, the most first, then by number}
  public List<SoleImport> soleImports() {
    List<SoleImport> sole = new ArrayList<>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (dominator(node).isPresent() && isOnlyImporter(dominators[node], node)) {
        sole.add(new SoleImport(dominators[node], node, kept[node]));
      }
    }
    sole.sort(
        Comparator.comparingInt((SoleImport each) -> -each.kept())
            .thenComparingInt(SoleImport::imported));
    return List.copyOf(sole);
  }

  /// The others may be reached only through the module itself.
  private boolean isOnlyImporter(int importer, int imported) {
    boolean imports = false;
    for (int at = graph.firstBackward(imported); at < graph.endBackward(imported); at++) {
      int other = graph.importer(graph.backwardEdge(at));
      imports |= other == importer;
      if (other != importer && reaches(other) && !dominates(imported, other)) {
        return false;
      }
    }
    return imports;
  }

  private boolean dominates(int above, int node) {
    int up = node;
    while (up != above && up != entry) {
      up = dominators[up];
    }
    return up == above;
  }
}

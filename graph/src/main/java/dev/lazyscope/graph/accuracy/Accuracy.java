package dev.lazyscope.graph.accuracy;

import dev.lazyscope.graph.load.LoadSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// How one prediction compares with one real run.
///
/// `hits` counts the modules in both; `missing` were loaded and not predicted, `extra` the other
/// way round; `outsideMay` were loaded beyond the upper bound, `mustViolations` were promised and
/// not loaded.
public record Accuracy(
    int hits,
    SortedSet<String> missing,
    SortedSet<String> extra,
    SortedSet<String> outsideMay,
    SortedSet<String> mustViolations,
    Bounds bounds) {

  /// How many modules must and may load as predicted.
  public record Bounds(int must, int may) {}

  /// What a real run loaded, and what of it a bare interpreter has loaded already.
  public record Truth(Set<String> modules, Set<String> bare) {
    public Truth {
      modules = Set.copyOf(modules);
      bare = Set.copyOf(bare);
    }
  }

  /// Compares the names of modules; what a bare interpreter has loaded counts on neither side.
  public static Accuracy of(LoadSet prediction, SortedSet<String> upper, Truth truth) {
    Set<String> real = without(truth.modules, truth.bare);
    TreeSet<String> likely = new TreeSet<>();
    prediction.likely().forEach(load -> likely.add(load.module()));
    likely.removeAll(truth.bare);
    Set<String> may = new TreeSet<>(upper);
    may.addAll(likely);
    Set<String> must = without(prediction.must(), truth.bare);
    SortedSet<String> missing = without(real, likely);
    return new Accuracy(
        real.size() - missing.size(),
        missing,
        without(likely, real),
        without(real, may),
        without(must, real),
        new Bounds(must.size(), may.size()));
  }

  /// {@return the share of the predicted modules that were loaded}
  public double precision() {
    return share(hits, hits + extra.size());
  }

  /// {@return the share of the loaded modules that were predicted}
  public double recall() {
    return share(hits, hits + missing.size());
  }

  /// {@return the harmonic mean of precision and recall}
  public double f1() {
    return share(2 * hits, 2 * hits + missing.size() + extra.size());
  }

  public boolean exact() {
    return missing.isEmpty() && extra.isEmpty();
  }

  /// {@return how many modules the real run loaded}
  public int loaded() {
    return hits + missing.size();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  private static TreeSet<String> without(Set<String> all, Set<String> some) {
    TreeSet<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}

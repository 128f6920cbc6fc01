package dev.lazyscope.graph.accuracy;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// The comparisons of many entries, and the figures over them for each mode.
public record AccuracyTable(List<Row> rows) {

  public AccuracyTable {
    rows = List.copyOf(rows);
  }

  /// One entry in one mode (`eager`, `normal`, `all`). `behavesAsEager` is false when the real run
  /// ended or printed otherwise than the eager one: laziness broke it.
  public record Row(
      String entry, String mode, EntryKind kind, boolean behavesAsEager, Accuracy accuracy) {}

  /// The two groups for which docs/accuracy.md states figures.
  public enum EntryKind {
    IMPORT("import"),
    PROGRAM("program");

    private final String id;

    EntryKind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /// Figures over some entries; all are 1 or 0 over none.
  public record Figures(
      int entries,
      int exact,
      Spread f1,
      Spread precision,
      Spread recall,
      int loaded,
      int outsideMay,
      int mustViolations) {}

  public record Spread(double median, double mean, double worst) {}

  /// One line of the summary.
  public record Group(String mode, String kind, Figures figures) {}

  /// {@return figures for each mode, over all entries and by kind; those that laziness breaks
  /// apart}
  public List<Group> groups() {
    TreeMap<Integer, String> modes = new TreeMap<>();
    rows.forEach(row -> modes.put(order(row.mode), row.mode));
    return modes.values().stream().flatMap(mode -> groups(mode).stream()).toList();
  }

  private List<Group> groups(String mode) {
    Predicate<Row> sound = row -> row.mode.equals(mode) && row.behavesAsEager;
    List<Group> groups =
        List.of(
            new Group(mode, "every entry", figures(row -> row.mode.equals(mode))),
            new Group(mode, "unbroken entries", figures(sound)),
            new Group(
                mode, "unbroken imports", figures(sound.and(row -> row.kind == EntryKind.IMPORT))),
            new Group(
                mode,
                "unbroken programs",
                figures(sound.and(row -> row.kind == EntryKind.PROGRAM))));
    return groups.stream().filter(group -> group.figures.entries > 0).toList();
  }

  private static int order(String mode) {
    int known = List.of("eager", "normal", "all").indexOf(mode);
    return known < 0 ? Math.floorMod(mode.hashCode(), 1 << 20) + 3 : known;
  }

  private Figures figures(Predicate<Row> chosen) {
    List<Accuracy> some = rows.stream().filter(chosen).map(Row::accuracy).toList();
    return new Figures(
        some.size(),
        (int) some.stream().filter(Accuracy::exact).count(),
        spread(some, Accuracy::f1),
        spread(some, Accuracy::precision),
        spread(some, Accuracy::recall),
        some.stream().mapToInt(Accuracy::loaded).sum(),
        some.stream().mapToInt(accuracy -> accuracy.outsideMay().size()).sum(),
        some.stream().mapToInt(accuracy -> accuracy.mustViolations().size()).sum());
  }

  private static Spread spread(List<Accuracy> some, ToDoubleFunction<Accuracy> figure) {
    double[] values = some.stream().mapToDouble(figure).sorted().toArray();
    if (values.length == 0) {
      return new Spread(1, 1, 1);
    }
    int middle = values.length / 2;
    double median =
        values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    double mean = some.stream().mapToDouble(figure).average().orElse(1);
    return new Spread(median, mean, values[0]);
  }
}

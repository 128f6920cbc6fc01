package dev.lazyscope.graph.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.accuracy.Accuracy.Truth;
import dev.lazyscope.graph.accuracy.AccuracyTable.EntryKind;
import dev.lazyscope.graph.accuracy.AccuracyTable.Row;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Cause;
import dev.lazyscope.graph.load.LoadSet.Load;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AccuracyTest {
  private static final Place START = new Place(1, 1);

  @Test
  void comparesWithoutWhatABareInterpreterHas() {
    Accuracy accuracy =
        Accuracy.of(
            predicted("a", "b", "x", "sys"),
            new TreeSet<>(),
            new Truth(Set.of("a", "b", "c", "sys"), Set.of("sys")));
    assertThat(accuracy.missing()).containsExactly("c");
    assertThat(accuracy.extra()).containsExactly("x");
    assertThat(accuracy.loaded()).isEqualTo(3);
    assertThat(accuracy.precision()).isEqualTo(2 / 3.0);
    assertThat(accuracy.recall()).isEqualTo(2 / 3.0);
    assertThat(accuracy.f1()).isEqualTo(2 / 3.0);
    assertThat(accuracy.exact()).isFalse();
  }

  @Test
  void checksTheBounds() {
    LoadSet prediction =
        new LoadSet(loads("a"), Set.of("a", "m"), List.of(), LoadSet.Ending.RETURNED);
    Accuracy accuracy =
        Accuracy.of(
            prediction,
            new TreeSet<>(Set.of("a", "b")),
            new Truth(Set.of("a", "b", "c"), Set.of()));
    assertThat(accuracy.outsideMay()).containsExactly("c");
    assertThat(accuracy.mustViolations()).containsExactly("m");
  }

  @Test
  void callsNothingOfNothingExact() {
    Accuracy accuracy = Accuracy.of(predicted(), new TreeSet<>(), new Truth(Set.of(), Set.of()));
    assertThat(accuracy.exact()).isTrue();
    assertThat(accuracy.f1()).isEqualTo(1);
  }

  @Test
  void groupsByModeAndSetsBrokenEntriesApart() {
    Truth truth = new Truth(Set.of("a"), Set.of());
    Accuracy right = Accuracy.of(predicted("a"), new TreeSet<>(), truth);
    Accuracy wrong = Accuracy.of(predicted("b"), new TreeSet<>(), truth);
    AccuracyTable table =
        new AccuracyTable(
            List.of(
                new Row("p", "all", EntryKind.PROGRAM, false, wrong),
                new Row("i", "all", EntryKind.IMPORT, true, right),
                new Row("i", "eager", EntryKind.IMPORT, true, wrong)));
    assertThat(table.groups())
        .extracting(group -> group.mode() + " " + group.kind() + " " + group.figures().entries())
        .containsExactly(
            "eager every entry 1",
            "eager unbroken entries 1",
            "eager unbroken imports 1",
            "all every entry 2",
            "all unbroken entries 1",
            "all unbroken imports 1");
    assertThat(table.groups().get(3).figures().f1().mean()).isEqualTo(0.5, within(1e-9));
    assertThat(table.groups().get(3).figures().f1().worst()).isZero();
  }

  private static LoadSet predicted(String... modules) {
    return new LoadSet(loads(modules), Set.of(), List.of(), LoadSet.Ending.RETURNED);
  }

  private static List<Load> loads(String... modules) {
    Cause cause = new Cause("", START, "", START, LoadSet.Kind.ENTRY);
    return Stream.of(modules).map(module -> new Load(module, cause)).toList();
  }
}

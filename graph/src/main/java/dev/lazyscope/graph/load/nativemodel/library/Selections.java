package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The functions of `itertools` that pick, pair or combine elements of finite iterables.
final class Selections {
  /// More combinations than this are not made.
  private static final int MOST = 2000;

  private Selections() {}

  /// Which places may follow those of a row.
  private enum Next {
    LATER,
    SAME_OR_LATER,
    OTHER;

    boolean allows(List<Integer> row, int place) {
      return switch (this) {
        case LATER -> place > row.getLast();
        case SAME_OR_LATER -> place >= row.getLast();
        case OTHER -> !row.contains(place);
      };
    }
  }

  static void install(DictValue names) {
    ofItems(names, "pairwise", Selections::pairs);
    Natives.function(names, "accumulate", Selections::accumulated);
    Natives.function(names, "compress", Selections::compressed);
    Natives.function(names, "dropwhile", Selections::dropped);
    Natives.function(names, "zip_longest", Selections::zipped);
    Natives.function(names, "combinations", (m, a) -> chosen(m, a, Next.LATER));
    Natives.function(
        names, "combinations_with_replacement", (m, a) -> chosen(m, a, Next.SAME_OR_LATER));
    Natives.function(names, "permutations", (m, a) -> chosen(m, a, Next.OTHER));
    Natives.function(names, "batched", Selections::batched);
    Natives.function(names, "cycle", Selections::cycled);
  }

  private static void ofItems(
      DictValue names, String name, Function<List<Value>, List<Value>> function) {
    Natives.function(
        names,
        name,
        (m, a) ->
            m.elements(a.at(0))
                .<Value>map(items -> m.iterator(function.apply(items)))
                .orElse(Value.UNKNOWN));
  }

  private static List<Value> pairs(List<Value> items) {
    List<Value> pairs = new ArrayList<>();
    for (int i = 1; i < items.size(); i++) {
      pairs.add(Value.tuple(items.get(i - 1), items.get(i)));
    }
    return pairs;
  }

  private static Value accumulated(Machine machine, Arguments arguments) {
    Optional<List<Value>> items = machine.elements(arguments.at(0));
    Value function = arguments.at(1, "func");
    if (items.isEmpty()) {
      return Value.UNKNOWN;
    }
    boolean isSum = function == Value.ABSENT || function == Value.NONE;
    List<Value> totals = new ArrayList<>();
    Value first = arguments.named("initial");
    if (first != Value.ABSENT && first != Value.NONE) {
      totals.add(first);
    }
    for (Value item : items.get()) {
      totals.add(
          totals.isEmpty()
              ? item
              : isSum
                  ? machine.binary("+", totals.getLast(), item)
                  : machine.call(function, Arguments.of(totals.getLast(), item)));
    }
    return machine.iterator(totals);
  }

  private static Value compressed(Machine machine, Arguments arguments) {
    Optional<List<Value>> items = machine.elements(arguments.at(0));
    Optional<List<Value>> selectors = machine.elements(arguments.at(1));
    if (items.isEmpty() || selectors.isEmpty()) {
      return Value.UNKNOWN;
    }
    List<Value> kept = new ArrayList<>();
    for (int i = 0; i < Math.min(items.get().size(), selectors.get().size()); i++) {
      if (machine.truth(selectors.get().get(i)) != Truth.NO) {
        kept.add(items.get().get(i));
      }
    }
    return machine.iterator(kept);
  }

  private static Value dropped(Machine machine, Arguments arguments) {
    Optional<List<Value>> items = machine.elements(arguments.at(1));
    if (items.isEmpty()) {
      return Value.UNKNOWN;
    }
    int from = 0;
    while (from < items.get().size()
        && machine.truth(machine.call(arguments.at(0), Arguments.of(items.get().get(from))))
            == Truth.YES) {
      from++;
    }
    return machine.iterator(items.get().subList(from, items.get().size()));
  }

  private static Value zipped(Machine machine, Arguments arguments) {
    List<List<Value>> columns = new ArrayList<>();
    for (Value iterable : arguments.positional()) {
      Optional<List<Value>> items = machine.elements(iterable);
      if (items.isEmpty()) {
        return Value.UNKNOWN;
      }
      columns.add(items.get());
    }
    Value given = arguments.named("fillvalue");
    Value filler = given == Value.ABSENT ? Value.NONE : given;
    int length = columns.stream().mapToInt(List::size).max().orElse(0);
    List<Value> rows = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int row = i;
      rows.add(
          new Value.Tuple(
              columns.stream()
                  .map(column -> row < column.size() ? column.get(row) : filler)
                  .toList()));
    }
    return machine.iterator(rows);
  }

  private static Value chosen(Machine machine, Arguments arguments, Next next) {
    Optional<List<Value>> items = machine.elements(arguments.at(0));
    if (items.isEmpty()) {
      return Value.UNKNOWN;
    }
    Value asked = arguments.at(1, "r");
    if (asked != Value.ABSENT && asked != Value.NONE && !(asked instanceof Value.Int)) {
      return Value.UNKNOWN;
    }
    int length = asked instanceof Value.Int(long number) ? (int) number : items.get().size();
    List<List<Integer>> rows = List.of(List.of());
    for (int i = 0; i < length && rows.size() <= MOST; i++) {
      rows = longer(rows, items.get().size(), next);
    }
    return rows.size() > MOST
        ? Value.UNKNOWN
        : machine.iterator(rows.stream().map(row -> picked(items.get(), row)).toList());
  }

  private static Value picked(List<Value> items, List<Integer> row) {
    return new Value.Tuple(row.stream().map(items::get).toList());
  }

  /// {@return each row with every place that may follow}
  private static List<List<Integer>> longer(List<List<Integer>> rows, int size, Next next) {
    List<List<Integer>> longer = new ArrayList<>();
    for (List<Integer> row : rows) {
      for (int i = 0; i < size; i++) {
        if (row.isEmpty() || next.allows(row, i)) {
          List<Integer> more = new ArrayList<>(row);
          more.add(i);
          longer.add(more);
        }
      }
    }
    return longer;
  }

  private static Value batched(Machine machine, Arguments arguments) {
    Optional<List<Value>> items = machine.elements(arguments.at(0));
    if (items.isEmpty() || !(arguments.at(1, "n") instanceof Value.Int(long size)) || size < 1) {
      return Value.UNKNOWN;
    }
    List<Value> batches = new ArrayList<>();
    for (int from = 0; from < items.get().size(); from += (int) size) {
      int to = (int) Math.min(items.get().size(), from + size);
      batches.add(new Value.Tuple(List.copyOf(items.get().subList(from, to))));
    }
    return machine.iterator(batches);
  }

  private static Value cycled(Machine machine, Arguments arguments) {
    Optional<List<Value>> items = machine.elements(arguments.at(0));
    if (items.isEmpty()) {
      return Value.UNKNOWN;
    }
    List<Value> round = items.get();
    int[] next = {0};
    return GeneratorValue.pulled(
        () -> round.isEmpty() ? Value.ABSENT : round.get(next[0]++ % round.size()));
  }
}

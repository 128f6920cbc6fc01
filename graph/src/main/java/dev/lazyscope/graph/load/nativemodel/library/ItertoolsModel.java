package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `itertools`, as far as programs use it while they start.
public final class ItertoolsModel implements NativeModel {
  private static final int MOST_COPIES = 1000;

  @Override
  public String module() {
    return "itertools";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("__name__", Value.of("itertools"));
    ClassValue chain = Natives.type(machine, names, "chain");
    names.remove("__name__");
    Natives.staticMethod(
        chain.namespace(), "__new__", (m, a) -> chained(m, m.iterator(a.dropped(1).positional())));
    Natives.classMethod(chain.namespace(), "from_iterable", (m, a) -> chained(m, a.at(1)));
    Natives.function(names, "repeat", ItertoolsModel::repeat);
    Natives.function(names, "count", ItertoolsModel::count);
    Natives.function(names, "starmap", ItertoolsModel::starMap);
    Natives.function(names, "islice", ItertoolsModel::slice);
    Natives.function(names, "takewhile", ItertoolsModel::takeWhile);
    Natives.function(names, "filterfalse", ItertoolsModel::filterFalse);
    Natives.function(names, "product", ItertoolsModel::product);
    Natives.function(names, "groupby", ItertoolsModel::groupBy);
    Selections.install(names);
    Natives.function(names, "tee", ItertoolsModel::teed);
  }

  private static Value teed(Machine machine, Arguments arguments) {
    Value times = arguments.positional().size() > 1 ? arguments.at(1) : new Value.Int(2);
    if (!(times instanceof Value.Int(long count)) || count > MOST_COPIES) {
      return Value.UNKNOWN;
    }
    if (count < 0) {
      throw Natives.error(machine, "builtins", "ValueError", "n must be >= 0");
    }
    return machine
        .elements(arguments.at(0))
        .map(items -> Stream.<Value>generate(() -> machine.iterator(items)).limit(count).toList())
        .<Value>map(Value.Tuple::new)
        .orElse(Value.UNKNOWN);
  }

  private static GeneratorValue lazily(GeneratorValue.Source source) {
    return new GeneratorValue(GeneratorValue.Kind.ITERATOR, source);
  }

  private static boolean give(Frame.YieldTarget receiver, Value value) {
    receiver.yield(value);
    return true;
  }

  private static Value chained(Machine machine, Value iterables) {
    if (!iterables.isKnown()) {
      return Value.UNKNOWN;
    }
    return lazily(
        receiver -> {
          machine.iterate(
              iterables,
              iterable -> {
                machine.iterate(iterable, item -> give(receiver, item));
                return true;
              });
          return Value.NONE;
        });
  }

  private static Value repeat(Machine machine, Arguments arguments) {
    Value times = arguments.at(1, "times");
    if (times == Value.ABSENT) {
      return GeneratorValue.endless(() -> arguments.at(0));
    }
    if (!(times instanceof Value.Int(long number))) {
      return Value.UNKNOWN;
    }
    long[] left = {number};
    return GeneratorValue.pulled(() -> left[0]-- > 0 ? arguments.at(0) : Value.ABSENT);
  }

  private static Value count(Machine machine, Arguments arguments) {
    Value start = arguments.at(0, "start");
    Value step = arguments.at(1, "step");
    Value[] next = {start == Value.ABSENT ? Value.of(0) : start};
    return GeneratorValue.endless(
        () -> {
          Value now = next[0];
          next[0] = machine.binary("+", now, step == Value.ABSENT ? Value.of(1) : step);
          return now;
        });
  }

  private static Value starMap(Machine machine, Arguments arguments) {
    return lazily(
        receiver -> {
          machine.iterate(
              arguments.at(1),
              row ->
                  give(
                      receiver,
                      machine
                          .elements(row)
                          .map(items -> machine.call(arguments.at(0), Arguments.of(items)))
                          .orElse(Value.UNKNOWN)));
          return Value.NONE;
        });
  }

  private static Value slice(Machine machine, Arguments arguments) {
    boolean isEndOnly = arguments.count() == 2;
    long from = bound(isEndOnly ? Value.NONE : arguments.at(1), 0);
    long to = bound(arguments.at(isEndOnly ? 1 : 2), Long.MAX_VALUE);
    long step = bound(arguments.at(3), 1);
    return lazily(
        receiver -> {
          long[] index = {0};
          if (to > 0) {
            machine.iterate(
                arguments.at(0),
                item -> {
                  long at = index[0]++;
                  if (at >= from && at < to && (at - from) % step == 0) {
                    receiver.yield(item);
                  }
                  return index[0] < to;
                });
          }
          return Value.NONE;
        });
  }

  private static long bound(Value value, long otherwise) {
    return value instanceof Value.Int(long number) && number >= 0 ? number : otherwise;
  }

  private static Value takeWhile(Machine machine, Arguments arguments) {
    return lazily(
        receiver -> {
          machine.iterate(
              arguments.at(1),
              item ->
                  machine.truth(machine.call(arguments.at(0), Arguments.of(item))) != Truth.NO
                      && give(receiver, item));
          return Value.NONE;
        });
  }

  private static Value filterFalse(Machine machine, Arguments arguments) {
    return lazily(
        receiver -> {
          machine.iterate(
              arguments.at(1),
              item ->
                  machine.truth(machine.call(arguments.at(0), Arguments.of(item))) == Truth.YES
                      || give(receiver, item));
          return Value.NONE;
        });
  }

  private static Value product(Machine machine, Arguments arguments) {
    List<List<Value>> rows = List.of(List.of());
    long repeat = arguments.named("repeat") instanceof Value.Int(long number) ? number : 1;
    for (long round = 0; round < repeat; round++) {
      for (Value iterable : arguments.positional()) {
        Optional<List<Value>> items = machine.elements(iterable);
        if (items.isEmpty() || (long) rows.size() * items.get().size() > 2000) {
          return Value.UNKNOWN;
        }
        rows = combined(rows, items.get());
      }
    }
    return machine.iterator(rows.stream().<Value>map(Value.Tuple::new).toList());
  }

  private static List<List<Value>> combined(List<List<Value>> rows, List<Value> items) {
    List<List<Value>> more = new ArrayList<>();
    for (List<Value> row : rows) {
      for (Value item : items) {
        List<Value> longer = new ArrayList<>(row);
        longer.add(item);
        more.add(List.copyOf(longer));
      }
    }
    return more;
  }

  private static Value groupBy(Machine machine, Arguments arguments) {
    Optional<List<Value>> items = machine.elements(arguments.at(0));
    if (items.isEmpty()) {
      return Value.UNKNOWN;
    }
    Value key = arguments.at(1, "key");
    List<Value> groups = new ArrayList<>();
    List<Value> current = new ArrayList<>();
    Value last = Value.ABSENT;
    for (Value item : items.get()) {
      Value own =
          key == Value.ABSENT || key == Value.NONE ? item : machine.call(key, Arguments.of(item));
      if (last != Value.ABSENT && machine.equal(own, last) != Truth.YES) {
        groups.add(Value.tuple(last, machine.iterator(List.copyOf(current))));
        current.clear();
      }
      last = own;
      current.add(item);
    }
    if (last != Value.ABSENT) {
      groups.add(Value.tuple(last, machine.iterator(List.copyOf(current))));
    }
    return machine.iterator(groups);
  }
}

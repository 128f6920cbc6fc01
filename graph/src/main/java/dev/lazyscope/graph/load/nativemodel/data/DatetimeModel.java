package dev.lazyscope.graph.load.nativemodel.data;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/// `_datetime`: dates, times and spans with the fields that they were made of. Of a moment that the
/// clock tells, only the zone is known; what is computed from moments is not.
public final class DatetimeModel implements NativeModel {
  private static final List<Field> DAY =
      Stream.of("year", "month", "day").map(name -> new Field(name, Value.UNKNOWN)).toList();
  private static final List<Field> CLOCK =
      List.of(
          new Field("hour", Value.of(0)),
          new Field("minute", Value.of(0)),
          new Field("second", Value.of(0)),
          new Field("microsecond", Value.of(0)),
          new Field("tzinfo", Value.NONE));
  private static final List<Field> MOMENT = Stream.of(DAY, CLOCK).flatMap(List::stream).toList();

  /// An argument that becomes an attribute.
  private record Field(String name, Value otherwise) {}

  /// Longer spans are not computed: two thousand years.
  private static final long MOST_DAYS = 730_000;

  /// The arguments of a span in their order, and how many microseconds each stands for.
  private enum Unit {
    DAYS(86_400_000_000L),
    SECONDS(1_000_000),
    MICROSECONDS(1),
    MILLISECONDS(1_000),
    MINUTES(60_000_000),
    HOURS(3_600_000_000L),
    WEEKS(604_800_000_000L);

    /// What a span is kept in.
    private static final List<Unit> STORED = List.of(DAYS, SECONDS, MICROSECONDS);

    private final long microseconds;

    Unit(long microseconds) {
      this.microseconds = microseconds;
    }
  }

  @Override
  public String module() {
    return "_datetime";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.ofTable(machine, module(), "date").ifPresent(DatetimeModel::date);
    Natives.ofTable(machine, module(), "time").ifPresent(DatetimeModel::time);
    Natives.ofTable(machine, module(), "datetime").ifPresent(DatetimeModel::datetime);
    Natives.ofTable(machine, module(), "timedelta").ifPresent(DatetimeModel::span);
    Natives.ofTable(machine, module(), "timezone")
        .ifPresent(type -> universal(machine, type, names));
  }

  private static void universal(Machine machine, ClassValue type, DictValue names) {
    Value zone = machine.instance(type);
    type.namespace().put("utc", zone);
    if (machine.find(machine.modules().get("_datetime"), "UTC") != Value.ABSENT) {
      names.put("UTC", zone);
    }
  }

  private static void date(ClassValue type) {
    made(type, (self, arguments) -> fields(self, arguments, DAY));
    moment(type, "today", _ -> Map.of());
  }

  private static void time(ClassValue type) {
    made(type, (self, arguments) -> fields(self, arguments, CLOCK));
  }

  private static void datetime(ClassValue type) {
    made(type, (self, arguments) -> fields(self, arguments, MOMENT));
    moment(type, "today", _ -> Map.of("tzinfo", Value.NONE));
    moment(type, "utcnow", _ -> Map.of("tzinfo", Value.NONE));
    moment(type, "now", arguments -> Map.of("tzinfo", given(arguments.at(1, "tz"), Value.NONE)));
  }

  /// What gives a new object its fields.
  private interface Making {
    void of(InstanceValue self, Arguments arguments);
  }

  private static void made(ClassValue type, Making making) {
    Natives.staticMethod(
        type.namespace(),
        "__new__",
        (m, a) -> {
          if (!(a.at(0) instanceof ClassValue own)) {
            return Value.UNKNOWN;
          }
          InstanceValue self = m.instance(own);
          if (!a.isOpen()) {
            making.of(self, a);
          }
          return self;
        });
  }

  private static void fields(InstanceValue self, Arguments arguments, List<Field> fields) {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Value argument = arguments.at(1 + i, field.name);
      self.attributes().put(field.name, given(argument, field.otherwise));
    }
  }

  private static Value given(Value argument, Value otherwise) {
    return argument == Value.ABSENT ? otherwise : argument;
  }

  /// What the clock tells, and what is known of it. A class derived from the type makes its moments
  /// as it likes.
  private static void moment(
      ClassValue type, String name, Function<Arguments, Map<String, Value>> known) {
    Natives.classMethod(
        type.namespace(),
        name,
        (m, a) -> {
          if (a.at(0) != type || a.isOpen()) {
            return Value.UNKNOWN;
          }
          InstanceValue self = m.instance(type);
          known.apply(a).forEach(self.attributes()::put);
          return self;
        });
  }

  private static void span(ClassValue type) {
    made(
        type,
        (self, arguments) -> {
          Optional<Long> all = microseconds(arguments);
          put(self, "days", all.map(one -> Math.floorDiv(one, Unit.DAYS.microseconds)));
          Optional<Long> rest = all.map(one -> Math.floorMod(one, Unit.DAYS.microseconds));
          put(self, "seconds", rest.map(one -> one / Unit.SECONDS.microseconds));
          put(self, "microseconds", rest.map(one -> one % Unit.SECONDS.microseconds));
        });
    of(type, "total_seconds", all -> new Value.Float(all / 1e6));
    of(type, "__bool__", all -> Value.of(all != 0));
  }

  private static void of(ClassValue type, String name, LongFunction<Value> action) {
    Natives.method(
        type.namespace(),
        name,
        (m, a) -> microseconds(a.at(0)).map(action::apply).orElse(Value.UNKNOWN));
  }

  private static void put(InstanceValue self, String name, Optional<Long> number) {
    self.attributes().put(name, number.map(Value::of).orElse(Value.UNKNOWN));
  }

  /// {@return how long a span of known integers is; empty of anything else}
  private static Optional<Long> microseconds(Arguments arguments) {
    long all = 0;
    for (Unit unit : Unit.values()) {
      String name = unit.name().toLowerCase(Locale.ROOT);
      Value given = arguments.at(1 + unit.ordinal(), name);
      if (given == Value.ABSENT) {
        continue;
      }
      if (!Numbers.isInteger(given) || Math.abs(Numbers.asLong(given)) > MOST_DAYS) {
        return Optional.empty();
      }
      all += Numbers.asLong(given) * unit.microseconds;
    }
    return Optional.of(all);
  }

  private static Optional<Long> microseconds(Value span) {
    if (!(span instanceof InstanceValue self)) {
      return Optional.empty();
    }
    long all = 0;
    for (Unit unit : Unit.STORED) {
      if (!(self.attributes().get(unit.name().toLowerCase(Locale.ROOT))
          instanceof Value.Int(long number))) {
        return Optional.empty();
      }
      all += number * unit.microseconds;
    }
    return Optional.of(all);
  }
}

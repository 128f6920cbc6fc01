package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import dev.lazyscope.graph.load.value.Value.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The attributes of a date and of a time of day, which are the arguments that it is made with.
final class Fields {
  /// An argument that becomes an attribute.
  record Field(String name, Value otherwise) {}

  /// An attribute with its value.
  record Given(String name, Value value) {}

  static final String ZONE = "tzinfo";

  /// What the clock tells of a moment or a span in microseconds; no name that a program could ask.
  private static final String READING = "(reading)";

  static final int LAST_YEAR = 9999;

  /// How many bytes a pickle has for a field, where they are several.
  private static final Map<String, Integer> WIDTHS = Map.of("year", 2, "microsecond", 3);

  /// Their highest bit tells the second of two equal times.
  private static final Set<String> FOLDING = Set.of("month", "hour");

  static final List<Field> DAY =
      Stream.of("year", "month", "day").map(name -> new Field(name, Value.UNKNOWN)).toList();
  static final List<Field> CLOCK =
      List.of(
          new Field("hour", Value.of(0)),
          new Field("minute", Value.of(0)),
          new Field("second", Value.of(0)),
          new Field("microsecond", Value.of(0)),
          new Field(ZONE, Value.NONE));
  static final List<Field> MOMENT = Stream.of(DAY, CLOCK).flatMap(List::stream).toList();

  private Fields() {}

  /// Gives a new object its fields. Raises ValueError where they are known and none of a date.
  static void fill(Machine machine, InstanceValue self, List<Field> fields, Arguments arguments) {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Value argument = arguments.at(1 + i, field.name);
      self.attributes().put(field.name, argument == Value.ABSENT ? field.otherwise : argument);
    }
    try {
      numbers(self, DAY).ifPresent(Fields::dayOf);
      numbers(self, CLOCK).ifPresent(Fields::clockOf);
    } catch (DateTimeException odd) {
      throw machine.error("ValueError", odd.getMessage());
    }
  }

  /// {@return the arguments, those of a pickle's bytes (`datetime.h`) each by itself}
  static Arguments unpacked(List<Field> fields, Arguments arguments) {
    if (!(arguments.at(1) instanceof Value.Bytes(var bytes))) {
      return arguments;
    }
    List<Value> all = new ArrayList<>(List.of(arguments.at(0)));
    int at = 0;
    for (Field field : fields) {
      int width = WIDTHS.getOrDefault(field.name, 1);
      if (field.name.equals(ZONE) || at + width > bytes.length()) {
        break;
      }
      int number = 0;
      for (char digit : bytes.substring(at, at + width).toCharArray()) {
        number = number << 8 | digit;
      }
      all.add(Value.of(FOLDING.contains(field.name) ? number & 0x7f : number));
      at += width;
    }
    if (arguments.count() > 2) {
      all.add(arguments.at(2));
    }
    return Arguments.of(all);
  }

  /// Keeps what the clock tells of a moment, or a span between two.
  static void tell(InstanceValue object, Reading microseconds) {
    object.attributes().put(READING, microseconds);
  }

  /// {@return what the clock tells of a moment or a span, in microseconds}
  static Optional<Reading> told(Value value) {
    return value instanceof InstanceValue self
            && self.attributes().get(READING) instanceof Reading reading
        ? Optional.of(reading)
        : Optional.empty();
  }

  /// {@return the date that an object tells, where it is known}
  static Optional<LocalDate> day(Value value) {
    return numbers(value, DAY).flatMap(all -> valid(() -> dayOf(all)));
  }

  /// {@return the time of day that an object tells, where it is known}
  static Optional<LocalTime> clock(Value value) {
    return numbers(value, CLOCK).flatMap(all -> valid(() -> clockOf(all)));
  }

  /// {@return the zone that an object tells, None where it has none}
  static Value zone(Value value) {
    return value instanceof InstanceValue self ? self.attributes().get(ZONE) : Value.UNKNOWN;
  }

  private static <T> Optional<T> valid(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (DateTimeException odd) {
      return Optional.empty();
    }
  }

  private static LocalDate dayOf(List<Integer> all) {
    if (all.getFirst() < 1 || all.getFirst() > LAST_YEAR) {
      throw new DateTimeException("year must be in 1..9999, not " + all.getFirst());
    }
    return LocalDate.of(all.get(0), all.get(1), all.get(2));
  }

  private static LocalTime clockOf(List<Integer> all) {
    if (all.getLast() < 0 || all.getLast() > 999_999) {
      throw new DateTimeException("microsecond must be in 0..999999, not " + all.getLast());
    }
    return LocalTime.of(all.get(0), all.get(1), all.get(2), all.get(3) * 1_000);
  }

  private static Optional<List<Integer>> numbers(Value value, List<Field> fields) {
    if (!(value instanceof InstanceValue self)) {
      return Optional.empty();
    }
    List<Value> all =
        fields.stream()
            .filter(field -> !field.name.equals(ZONE))
            .map(field -> self.attributes().get(field.name))
            .toList();
    return all.stream().allMatch(Fields::isSmall)
        ? Optional.of(all.stream().map(one -> (int) Numbers.asLong(one)).toList())
        : Optional.empty();
  }

  private static boolean isSmall(Value value) {
    return Numbers.isInteger(value) && Math.abs(Numbers.asLong(value)) < Integer.MAX_VALUE;
  }

  /// {@return `__reduce__`: what makes an object anew}
  static NativeFunction.Body reducing(List<Field> fields) {
    return (machine, arguments) ->
        Value.tuple(
            machine.typeOf(arguments.at(0)),
            Value.tuple(
                fields.stream()
                    .map(field -> machine.attribute(arguments.at(0), field.name))
                    .toArray(Value[]::new)));
  }

  /// {@return `replace`: an object of the same class that is made of other fields, where they are
  /// given}
  static NativeFunction.Body replacing(List<Field> fields) {
    return (machine, arguments) -> {
      Value[] all = new Value[fields.size()];
      for (int i = 0; i < all.length; i++) {
        String name = fields.get(i).name;
        Value given = arguments.at(1 + i, name);
        all[i] = given == Value.ABSENT ? machine.attribute(arguments.at(0), name) : given;
      }
      return machine.call(machine.typeOf(arguments.at(0)), Arguments.of(all));
    };
  }

  static List<Given> day(LocalDate day) {
    return List.of(
        given("year", day.getYear()),
        given("month", day.getMonthValue()),
        given("day", day.getDayOfMonth()));
  }

  static List<Given> clock(LocalTime clock, Value zone) {
    return List.of(
        given("hour", clock.getHour()),
        given("minute", clock.getMinute()),
        given("second", clock.getSecond()),
        given("microsecond", clock.getNano() / 1_000),
        new Given(ZONE, zone));
  }

  private static Given given(String name, int number) {
    return new Given(name, Value.of(number));
  }
}

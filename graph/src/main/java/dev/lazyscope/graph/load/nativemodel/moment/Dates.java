package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// `date`: what is inherited by `datetime` too reads only the day.
final class Dates implements Spans.Moved {
  private static final long IN_A_DAY = 86_400_000_000L;

  /// The first of January of the year 1, which has the ordinal 1.
  private static final long BEFORE_FIRST = LocalDate.of(1, 1, 1).toEpochDay() - 1;

  private static final long LAST =
      LocalDate.of(Fields.LAST_YEAR, 12, 31).toEpochDay() - BEFORE_FIRST;

  private final Types types;
  private final Spans spans;

  Dates(Types types, Spans spans) {
    this.types = types;
    this.spans = spans;
  }

  void install(Machine machine) {
    DictValue names = types.date().namespace();
    names.put("min", types.made(machine, types.date(), LocalDate.of(1, 1, 1)));
    names.put("max", types.made(machine, types.date(), LocalDate.of(Fields.LAST_YEAR, 12, 31)));
    names.put("resolution", spans.made(machine, Optional.of(IN_A_DAY)));
    of(names, "weekday", day -> Value.of(day.getDayOfWeek().getValue() - 1));
    of(names, "isoweekday", day -> Value.of(day.getDayOfWeek().getValue()));
    of(names, "toordinal", day -> Value.of(day.toEpochDay() - BEFORE_FIRST));
    of(names, "isoformat", day -> Value.of(IsoText.day(day)));
    of(names, "__hash__", day -> Value.of(day.toEpochDay()));
    Natives.method(
        names,
        "timetuple",
        (m, a) ->
            Fields.day(a.at(0))
                .map(day -> new Moment(day.atStartOfDay(), Value.NONE).timeTuple(m))
                .orElse(Value.UNKNOWN));
    Natives.method(names, "__str__", (m, a) -> FormattedText.asked(m, a.at(0), "isoformat"));
    Natives.method(names, "__repr__", (m, a) -> repr(a.at(0)));
    Natives.method(names, "strftime", (m, a) -> formatted(a.at(0), a.at(1, "format")));
    Natives.method(names, "__format__", (m, a) -> FormattedText.laidOut(m, a.at(0), a.at(1)));
    Natives.method(names, "replace", Fields.replacing(Fields.DAY));
    Natives.method(names, "__reduce__", Fields.reducing(Fields.DAY));
    Ordered.install(
        names, this::isAlike, (_, one, two) -> Ordered.sign(ordinal(one), ordinal(two)));
    spans.installMoves(names, this);
    installMaking(names);
  }

  private void installMaking(DictValue names) {
    Natives.classMethod(
        names,
        "fromordinal",
        (m, a) ->
            Numbers.isInteger(a.at(1))
                ? made(m, a.at(0), ofOrdinal(m, Numbers.asLong(a.at(1))))
                : Value.UNKNOWN);
    Natives.classMethod(
        names,
        "fromisoformat",
        (m, a) ->
            Payloads.text(a.at(1))
                .map(text -> made(m, a.at(0), IsoText.readDay(m, text)))
                .orElse(Value.UNKNOWN));
  }

  private static LocalDate ofOrdinal(Machine machine, long ordinal) {
    if (ordinal < 1 || ordinal > LAST) {
      throw machine.error("ValueError", "ordinal must be >= 1 and <= " + LAST);
    }
    return LocalDate.ofEpochDay(ordinal + BEFORE_FIRST);
  }

  private Value made(Machine machine, Value type, LocalDate day) {
    return type instanceof ClassValue known ? types.made(machine, known, day) : Value.UNKNOWN;
  }

  private static void of(DictValue names, String name, Function<LocalDate, Value> action) {
    Natives.method(names, name, (m, a) -> Fields.day(a.at(0)).map(action).orElse(Value.UNKNOWN));
  }

  private static Optional<Long> ordinal(Value date) {
    return Fields.day(date).map(day -> day.toEpochDay() - BEFORE_FIRST);
  }

  private static Value formatted(Value date, Value format) {
    return FormattedText.of(
        format, Fields.day(date).map(LocalDate::atStartOfDay), Zones.text(Value.NONE));
  }

  private Value repr(Value date) {
    boolean isPlain = date instanceof InstanceValue self && self.type() == types.date();
    return Fields.day(date)
        .filter(_ -> isPlain)
        .map(day -> "datetime.date(" + numbers(day) + ")")
        .map(Value::of)
        .orElse(Value.UNKNOWN);
  }

  /// {@return the arguments that a day is made of}
  static String numbers(LocalDate day) {
    return day.getYear() + ", " + day.getMonthValue() + ", " + day.getDayOfMonth();
  }

  @Override
  public boolean isAlike(Value other) {
    return Types.isOf(types.date(), other) && !Types.isOf(types.datetime(), other);
  }

  @Override
  public Optional<Long> between(Value date, Value other) {
    return Fields.day(date)
        .flatMap(one -> Fields.day(other).map(two -> one.toEpochDay() - two.toEpochDay()))
        .map(days -> days * IN_A_DAY);
  }

  /// Of a span only whole days count.
  @Override
  public Value moved(Machine machine, Value date, Optional<Long> microseconds, int sign) {
    Optional<LocalDate> day =
        Fields.day(date)
            .flatMap(
                one -> microseconds.map(all -> one.plusDays(sign * Math.floorDiv(all, IN_A_DAY))))
            .filter(one -> one.getYear() >= 1 && one.getYear() <= Fields.LAST_YEAR);
    return day.isPresent() && date instanceof InstanceValue self
        ? types.made(machine, self.type(), day.get())
        : machine.instance(types.date());
  }
}

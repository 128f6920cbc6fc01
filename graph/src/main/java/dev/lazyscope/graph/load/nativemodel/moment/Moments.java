package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Readings;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import dev.lazyscope.graph.load.value.Value.Reading;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.BiFunction;

/// `datetime`: days with a time of day.
final class Moments implements Spans.Moved {
  /// Moments farther from 1970 are not computed from their distance.
  private static final long MOST_SECONDS = 60_000_000_000L;

  /// Fourteen hours, in microseconds.
  private static final double MOST_SHIFTED = 14 * 3_600e6;

  private final Types types;
  private final Spans spans;
  private final Zones zones;

  Moments(Types types, Spans spans, Zones zones) {
    this.types = types;
    this.spans = spans;
    this.zones = zones;
  }

  void install(Machine machine) {
    DictValue names = types.datetime().namespace();
    LocalDateTime first = LocalDate.of(1, 1, 1).atStartOfDay();
    LocalDateTime last = LocalDateTime.of(Fields.LAST_YEAR, 12, 31, 23, 59, 59, 999_999_000);
    names.put("min", types.made(machine, types.datetime(), new Moment(first, Value.NONE)));
    names.put("max", types.made(machine, types.datetime(), new Moment(last, Value.NONE)));
    names.put("resolution", spans.made(machine, Optional.of(1L)));
    installTexts(names);
    installParts(names);
    installArithmetic(names);
    installMaking(names);
    installZones(names);
  }

  private void installTexts(DictValue names) {
    Natives.method(names, "isoformat", (m, a) -> written(a));
    Natives.method(
        names, "__str__", (m, a) -> FormattedText.asked(m, a.at(0), "isoformat", Value.of(" ")));
    Natives.method(names, "__repr__", (m, a) -> repr(m, a.at(0)));
    Natives.method(names, "strftime", (m, a) -> formatted(a.at(0), a.at(1, "format")));
    Natives.method(names, "__format__", (m, a) -> FormattedText.laidOut(m, a.at(0), a.at(1)));
  }

  private void installParts(DictValue names) {
    of(names, "date", (m, at) -> types.made(m, types.date(), at.local().toLocalDate()));
    of(names, "time", (m, at) -> types.made(m, types.time(), at.local().toLocalTime(), Value.NONE));
    of(
        names,
        "timetz",
        (m, at) -> types.made(m, types.time(), at.local().toLocalTime(), at.zone()));
    of(names, "timetuple", (m, at) -> at.timeTuple(m));
    Natives.method(names, "timestamp", (m, a) -> timestamp(a.at(0)));
    Natives.method(names, "replace", Fields.replacing(Fields.MOMENT));
    Natives.method(names, "__reduce__", Fields.reducing(Fields.MOMENT));
    Natives.method(names, "__reduce_ex__", Fields.reducing(Fields.MOMENT));
  }

  private static Value timestamp(Value moment) {
    Optional<Value> known =
        Moment.of(moment).flatMap(Moment::since1970).map(all -> new Value.Float(all / 1e6));
    return known.orElseGet(() -> Readings.value(Fields.told(moment).flatMap(Readings::inSeconds)));
  }

  private static void of(DictValue names, String name, BiFunction<Machine, Moment, Value> action) {
    Natives.method(
        names,
        name,
        (m, a) -> Moment.of(a.at(0)).map(known -> action.apply(m, known)).orElse(Value.UNKNOWN));
  }

  private void installArithmetic(DictValue names) {
    Natives.method(
        names,
        "__hash__",
        (m, a) ->
            Moment.of(a.at(0))
                .flatMap(at -> at.isNaive() ? Optional.of(at.byOwnClock()) : at.since1970())
                .map(Value::of)
                .orElse(Value.UNKNOWN));
    Ordered.install(names, this::isAlike, this::compared);
    spans.installMoves(names, this);
  }

  private void installMaking(DictValue names) {
    making(names, "fromisoformat", (m, a) -> Payloads.text(a.at(1)).flatMap(text -> read(m, text)));
    Natives.classMethod(names, "fromtimestamp", this::fromTimestamp);
    making(
        names,
        "utcfromtimestamp",
        (m, a) -> seconds(a.at(1)).map(all -> Moment.since1970(all, Value.NONE)));
    making(names, "combine", (m, a) -> combined(a));
    Natives.classMethod(names, "strptime", Moments::readBy);
  }

  /// A class method that gives a moment, where it is known.
  private void making(
      DictValue names, String name, BiFunction<Machine, Arguments, Optional<Moment>> action) {
    Natives.classMethod(
        names,
        name,
        (m, a) -> {
          Optional<Moment> made = action.apply(m, a);
          return a.at(0) instanceof ClassValue type && made.isPresent()
              ? types.made(m, type, made.get())
              : Value.UNKNOWN;
        });
  }

  private void installZones(DictValue names) {
    Natives.ofObject(names, "utcoffset", (m, self, a) -> offset(m, self));
    Natives.method(
        names,
        "astimezone",
        (m, a) -> {
          Value zone = a.at(1, "tz");
          Optional<Moment> moved =
              Moment.of(a.at(0))
                  .flatMap(Moment::since1970)
                  .filter(_ -> Zones.offset(zone).isPresent())
                  .map(all -> Moment.since1970(all, zone));
          return moved.isPresent() && a.at(0) instanceof InstanceValue self
              ? types.made(m, self.type(), moved.get())
              : Value.UNKNOWN;
        });
  }

  /// By its zone alone, whatever else is known; which span it is, where that is of one offset.
  private Value offset(Machine machine, InstanceValue moment) {
    Value zone = moment.attributes().get(Fields.ZONE);
    return switch (zone) {
      case Value.Marker marker when marker == Value.NONE -> Value.NONE;
      case InstanceValue known -> spans.made(machine, Zones.offset(known));
      case Value _ -> Value.UNKNOWN;
    };
  }

  private static Value written(Arguments arguments) {
    Value separator = arguments.at(1, "sep");
    Optional<String> between =
        separator == Value.ABSENT ? Optional.of("T") : Payloads.text(separator);
    return Moment.of(arguments.at(0))
        .flatMap(
            at ->
                Clocks.text(at.local().toLocalTime(), at.zone(), arguments.at(2, "timespec"))
                    .flatMap(
                        clock ->
                            between.map(
                                text -> IsoText.day(at.local().toLocalDate()) + text + clock)))
        .map(Value::of)
        .orElse(Value.UNKNOWN);
  }

  private Value repr(Machine machine, Value object) {
    boolean isPlain = object instanceof InstanceValue self && self.type() == types.datetime();
    return Moment.of(object)
        .filter(_ -> isPlain)
        .flatMap(
            at ->
                Clocks.repr(machine, at.local().toLocalTime(), at.zone())
                    .map(
                        clock ->
                            "datetime.datetime("
                                + Dates.numbers(at.local().toLocalDate())
                                + ", "
                                + clock
                                + ")"))
        .map(Value::of)
        .orElse(Value.UNKNOWN);
  }

  private static Value formatted(Value object, Value format) {
    return FormattedText.of(
        format, Moment.of(object).map(Moment::local), Zones.text(Fields.zone(object)));
  }

  private Value compared(Machine machine, Value moment, Value other) {
    boolean isMixed = isNaive(moment) && isAware(other) || isNaive(other) && isAware(moment);
    Value sign = isMixed ? Value.NONE : Ordered.sign(between(moment, other), Optional.of(0L));
    return sign.isKnown() ? sign : Ordered.sign(machine, reading(moment), reading(other));
  }

  /// What is told by the clock of an unknown place may be some hours away.
  @Override
  public Optional<Reading> reading(Value moment) {
    return Fields.told(moment)
        .or(
            () ->
                Moment.of(moment)
                    .flatMap(
                        at ->
                            at.isNaive()
                                ? Optional.of(Readings.around(at.byOwnClock(), MOST_SHIFTED))
                                : at.since1970().map(all -> Readings.exactly(all, true))));
  }

  @Override
  public boolean isAlike(Value other) {
    return Types.isOf(types.datetime(), other);
  }

  private static boolean isNaive(Value moment) {
    return Fields.zone(moment) == Value.NONE;
  }

  private static boolean isAware(Value moment) {
    return Moment.of(moment).filter(at -> !at.isNaive()).isPresent();
  }

  /// Where both are told in one way.
  @Override
  public Optional<Long> between(Value moment, Value other) {
    return Moment.of(moment)
        .flatMap(
            one ->
                Moment.of(other)
                    .flatMap(
                        two ->
                            one.zone() == two.zone() && one.zone().isKnown()
                                ? Optional.of(one.byOwnClock() - two.byOwnClock())
                                : one.since1970()
                                    .flatMap(all -> two.since1970().map(from -> all - from))));
  }

  @Override
  public Value moved(Machine machine, Value moment, Optional<Long> microseconds, int sign) {
    Optional<Moment> later =
        Moment.of(moment).flatMap(at -> microseconds.flatMap(all -> at.later(sign * all)));
    if (later.isPresent() && moment instanceof InstanceValue self) {
      return types.made(machine, self.type(), later.get());
    }
    InstanceValue made = machine.instance(types.datetime());
    made.attributes().put(Fields.ZONE, Fields.zone(moment));
    return made;
  }

  private Optional<Moment> read(Machine machine, String text) {
    int end = IsoText.endOfDay(text);
    LocalDate day = IsoText.readDay(machine, text.substring(0, end));
    if (end == text.length()) {
      return Optional.of(new Moment(day.atStartOfDay(), Value.NONE));
    }
    return IsoText.readClock(machine, text.substring(end + 1))
        .map(clock -> new Moment(day.atTime(clock.time()), zones.told(machine, clock)));
  }

  /// Of a time that is not known the zone is.
  private Value fromTimestamp(Machine machine, Arguments arguments) {
    Value seconds = arguments.at(1);
    Value zone = arguments.at(2, "tz");
    Optional<Moment> known = at(seconds, zone);
    if (known.isPresent() && arguments.at(0) instanceof ClassValue type) {
      return types.made(machine, type, known.get());
    }
    if (arguments.at(0) != types.datetime() || arguments.isOpen()) {
      return Value.UNKNOWN;
    }
    InstanceValue made = machine.instance(types.datetime());
    made.attributes().put(Fields.ZONE, zone == Value.ABSENT ? Value.NONE : zone);
    Readings.of(seconds)
        .flatMap(all -> Readings.binary("*", all, Readings.exactly(1e6, true)))
        .ifPresent(all -> Fields.tell(made, all));
    return made;
  }

  private static Optional<Moment> at(Value seconds, Value zone) {
    return seconds(seconds)
        .filter(_ -> Zones.offset(zone).isPresent())
        .map(all -> Moment.since1970(all, zone));
  }

  private static Optional<Long> seconds(Value value) {
    if (Numbers.isInteger(value)) {
      return Optional.of(Numbers.asLong(value))
          .filter(all -> Math.abs(all) < MOST_SECONDS)
          .map(all -> all * 1_000_000);
    }
    return value instanceof Value.Float(double number) && Math.abs(number) < MOST_SECONDS
        ? Optional.of(Math.round(number * 1e6))
        : Optional.empty();
  }

  private static Optional<Moment> combined(Arguments arguments) {
    Value time = arguments.at(2, "time");
    Value zone = arguments.at(3, "tzinfo");
    Optional<LocalTime> clock = Fields.clock(time);
    return Fields.day(arguments.at(1, "date"))
        .flatMap(day -> clock.map(day::atTime))
        .map(local -> new Moment(local, zone == Value.ABSENT ? Fields.zone(time) : zone));
  }

  /// `strptime` is written in Python.
  private static Value readBy(Machine machine, Arguments arguments) {
    Value module = machine.importModule("_strptime");
    Value since314 = machine.find(module, "_strptime_datetime_datetime");
    Value reading =
        since314 == Value.ABSENT ? machine.attribute(module, "_strptime_datetime") : since314;
    return machine.call(reading, arguments);
  }
}

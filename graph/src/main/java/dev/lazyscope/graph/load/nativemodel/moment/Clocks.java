package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// `time`: times of day.
final class Clocks {
  private final Types types;
  private final Spans spans;
  private final Zones zones;

  Clocks(Types types, Spans spans, Zones zones) {
    this.types = types;
    this.spans = spans;
    this.zones = zones;
  }

  void install(Machine machine) {
    DictValue names = types.time().namespace();
    names.put("min", types.made(machine, types.time(), LocalTime.MIN, Value.NONE));
    names.put(
        "max",
        types.made(machine, types.time(), LocalTime.of(23, 59, 59, 999_999_000), Value.NONE));
    names.put("resolution", spans.made(machine, Optional.of(1L)));
    Natives.method(names, "isoformat", (m, a) -> written(a.at(0), a.at(1, "timespec")));
    Natives.method(names, "__str__", (m, a) -> FormattedText.asked(m, a.at(0), "isoformat"));
    Natives.method(names, "__repr__", (m, a) -> repr(m, a.at(0)));
    Natives.method(names, "strftime", (m, a) -> formatted(a.at(0), a.at(1, "format")));
    Natives.method(names, "__format__", (m, a) -> FormattedText.laidOut(m, a.at(0), a.at(1)));
    Natives.method(names, "replace", Fields.replacing(Fields.CLOCK));
    Natives.method(names, "__reduce__", Fields.reducing(Fields.CLOCK));
    Natives.method(names, "__reduce_ex__", Fields.reducing(Fields.CLOCK));
    Natives.method(
        names, "__hash__", (m, a) -> ofDay(a.at(0)).map(Value::of).orElse(Value.UNKNOWN));
    Ordered.install(names, other -> Types.isOf(types.time(), other), Clocks::compared);
    Natives.classMethod(
        names,
        "fromisoformat",
        (m, a) -> a.at(0) instanceof ClassValue type ? read(m, type, a.at(1)) : Value.UNKNOWN);
  }

  private Value read(Machine machine, ClassValue type, Value text) {
    return Payloads.text(text)
        .flatMap(known -> IsoText.readClock(machine, known))
        .map(clock -> types.made(machine, type, clock.time(), zones.told(machine, clock)))
        .orElse(Value.UNKNOWN);
  }

  /// {@return a time of day with the offset of its zone, where that is known}
  static Optional<String> text(LocalTime clock, Value zone, Value precision) {
    Optional<String> suffix =
        zone == Value.NONE ? Optional.of("") : Zones.offset(zone).map(IsoText::offset);
    return (precision == Value.ABSENT ? Optional.of("auto") : Payloads.text(precision))
        .flatMap(known -> IsoText.clock(clock, known))
        .flatMap(text -> suffix.map(text::concat));
  }

  private Value repr(Machine machine, Value time) {
    boolean isPlain = time instanceof InstanceValue self && self.type() == types.time();
    return Fields.clock(time)
        .filter(_ -> isPlain)
        .flatMap(clock -> repr(machine, clock, Fields.zone(time)))
        .map(text -> Value.of("datetime.time(" + text + ")"))
        .orElse(Value.UNKNOWN);
  }

  /// {@return the arguments that a time of day is made of}
  static Optional<String> repr(Machine machine, LocalTime clock, Value zone) {
    int micro = clock.getNano() / 1_000;
    String seconds =
        clock.getSecond() == 0 && micro == 0
            ? ""
            : ", " + clock.getSecond() + (micro == 0 ? "" : ", " + micro);
    String numbers = clock.getHour() + ", " + clock.getMinute() + seconds;
    return zone == Value.NONE
        ? Optional.of(numbers)
        : Texts.repr(machine, zone).map(text -> numbers + ", tzinfo=" + text);
  }

  private static Value written(Value time, Value precision) {
    return Fields.clock(time)
        .flatMap(clock -> text(clock, Fields.zone(time), precision))
        .map(Value::of)
        .orElse(Value.UNKNOWN);
  }

  /// The day that a time of day has in `strftime` is the first of 1900.
  private static Value formatted(Value time, Value format) {
    return FormattedText.of(
        format,
        Fields.clock(time).map(clock -> clock.atDate(LocalDate.of(1900, 1, 1))),
        Zones.text(Fields.zone(time)));
  }

  /// {@return microseconds since midnight, in UTC where the zone has an offset}
  private static Optional<Long> ofDay(Value time) {
    Optional<Long> shift =
        Fields.zone(time) == Value.NONE ? Optional.of(0L) : Zones.offset(Fields.zone(time));
    return Fields.clock(time).flatMap(clock -> shift.map(all -> clock.toNanoOfDay() / 1_000 - all));
  }

  private static Value compared(Machine machine, Value time, Value other) {
    Value zone = Fields.zone(time);
    Value otherZone = Fields.zone(other);
    boolean isMixed = zone == Value.NONE != (otherZone == Value.NONE);
    return isMixed && zone.isKnown() && otherZone.isKnown()
        ? Value.NONE
        : Ordered.sign(ofDay(time), ofDay(other));
  }
}

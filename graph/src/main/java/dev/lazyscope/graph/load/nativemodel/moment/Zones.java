package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;

/// `timezone`: zones of one offset.
final class Zones {
  /// An offset is less than a day; that of `timezone.max` in microseconds.
  private static final long LARGEST_OFFSET = 86_340_000_000L;

  private static final String OFFSET = "_offset";
  private static final String NAME = "_name";

  private final Types types;
  private final Spans spans;
  private final Value utc;

  Zones(Machine machine, Types types, Spans spans) {
    this.types = types;
    this.spans = spans;
    this.utc = made(machine, types.timezone(), spans.made(machine, Optional.of(0L)), Value.NONE);
  }

  void install(Machine machine, DictValue module) {
    DictValue names = types.timezone().namespace();
    Natives.staticMethod(
        names,
        "__new__",
        (m, a) -> {
          Value name = a.at(2, "name");
          Value offset = a.at(1, "offset");
          return name == Value.ABSENT || name == Value.NONE
              ? made(m, offset)
              : made(m, types.timezone(), offset, name);
        });
    names.put("utc", utc);
    names.put("min", made(machine, spans.made(machine, Optional.of(-LARGEST_OFFSET))));
    names.put("max", made(machine, spans.made(machine, Optional.of(LARGEST_OFFSET))));
    Natives.method(names, "utcoffset", (m, a) -> attribute(a.at(0), OFFSET));
    Natives.method(names, "dst", (m, a) -> Value.NONE);
    Natives.method(names, "tzname", (m, a) -> name(a.at(0)));
    Natives.method(names, "__str__", (m, a) -> name(a.at(0)));
    Natives.method(
        names,
        "__reduce__",
        Fields.reducing(
            List.of(
                new Fields.Field(OFFSET, Value.UNKNOWN), new Fields.Field(NAME, Value.UNKNOWN))));
    Natives.method(names, "__repr__", (m, a) -> repr(a.at(0)));
    Ordered.install(
        names,
        other -> Types.isOf(types.timezone(), other),
        (_, one, two) -> Ordered.sign(offset(one), offset(two)));
    Natives.method(
        names, "__hash__", (m, a) -> offset(a.at(0)).map(Value::of).orElse(Value.UNKNOWN));
    if (machine.find(machine.modules().get("_datetime"), "UTC") != Value.ABSENT) {
      module.put("UTC", utc);
    }
  }

  /// {@return the zone of an offset}
  Value made(Machine machine, Value offset) {
    return isZero(offset) ? utc : made(machine, types.timezone(), offset, Value.NONE);
  }

  /// {@return the zone that a text told, None where it told none}
  Value told(Machine machine, IsoText.Clock clock) {
    return clock
        .offset()
        .map(all -> made(machine, spans.made(machine, Optional.of(all))))
        .orElse(Value.NONE);
  }

  private static boolean isZero(Value span) {
    return Spans.microseconds(span).filter(all -> all == 0).isPresent();
  }

  private static Value made(Machine machine, ClassValue type, Value offset, Value name) {
    InstanceValue zone = machine.instance(type);
    zone.attributes().put(OFFSET, offset);
    zone.attributes().put(NAME, name);
    return zone;
  }

  private static Value attribute(Value zone, String name) {
    Value found = zone instanceof InstanceValue self ? self.attributes().get(name) : Value.ABSENT;
    return found == Value.ABSENT ? Value.UNKNOWN : found;
  }

  /// {@return by how many microseconds a zone is ahead of UTC, where that is known}
  static Optional<Long> offset(Value zone) {
    return Spans.microseconds(attribute(zone, OFFSET));
  }

  /// {@return what `strftime` writes of a zone}
  static FormattedText.ZoneText text(Value zone) {
    return zone == Value.NONE
        ? _ -> Optional.of("")
        : letter ->
            letter == 'z'
                ? offset(zone).map(all -> IsoText.offset(all).replace(":", ""))
                : Payloads.text(name(zone));
  }

  /// {@return `repr(zone)`, where its offset is known}
  private static Value repr(Value zone) {
    Optional<String> span = offset(zone).map(Spans::repr);
    return span.filter(_ -> attribute(zone, NAME) == Value.NONE)
        .map(
            text ->
                isZero(attribute(zone, OFFSET))
                    ? "datetime.timezone.utc"
                    : "datetime.timezone(" + text + ")")
        .map(Value::of)
        .orElse(Value.UNKNOWN);
  }

  private static Value name(Value zone) {
    Value given = attribute(zone, NAME);
    return given != Value.NONE
        ? given
        : offset(zone)
            .map(all -> Value.of(all == 0 ? "UTC" : "UTC" + IsoText.offset(all)))
            .orElse(Value.UNKNOWN);
  }
}

package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A known date and time of day, and the zone that it is told in: None, or a `tzinfo`.
record Moment(LocalDateTime local, Value zone) {
  private static final long IN_A_SECOND = 1_000_000;

  /// {@return what an object tells, where all of it is known but, perhaps, how its zone is shifted}
  static Optional<Moment> of(Value value) {
    return Fields.day(value)
        .flatMap(day -> Fields.clock(value).map(day::atTime))
        .map(local -> new Moment(local, Fields.zone(value)));
  }

  /// {@return the moment that is so many microseconds after the beginning of 1970, in a zone of
  /// that offset}
  static Moment since1970(long microseconds, Value zone) {
    long shifted = microseconds + Zones.offset(zone).orElse(0L);
    return new Moment(local(shifted), zone);
  }

  private static LocalDateTime local(long microseconds) {
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(microseconds, IN_A_SECOND),
        (int) Math.floorMod(microseconds, IN_A_SECOND) * 1_000,
        ZoneOffset.UTC);
  }

  boolean isNaive() {
    return zone == Value.NONE;
  }

  /// {@return microseconds since the beginning of 1970 by its own clock}
  long byOwnClock() {
    return local.toEpochSecond(ZoneOffset.UTC) * IN_A_SECOND + local.getNano() / 1_000;
  }

  /// {@return microseconds since the beginning of 1970, UTC, where the offset of its zone is known}
  Optional<Long> since1970() {
    return Zones.offset(zone).map(offset -> byOwnClock() - offset);
  }

  /// {@return the moment later by so many microseconds, if its year has four digits}
  Optional<Moment> later(long microseconds) {
    LocalDateTime later = local(byOwnClock() + microseconds);
    return later.getYear() < 1 || later.getYear() > Fields.LAST_YEAR
        ? Optional.empty()
        : Optional.of(new Moment(later, zone));
  }

  /// {@return a `struct_time` of its own clock; it says nothing of daylight saving time}
  Value timeTuple(Machine machine) {
    Value[] numbers =
        IntStream.of(
                local.getYear(),
                local.getMonthValue(),
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond(),
                local.getDayOfWeek().getValue() - 1,
                local.getDayOfYear(),
                -1)
            .mapToObj(Value::of)
            .toArray(Value[]::new);
    Value type = machine.attribute(machine.importModule("time"), "struct_time");
    return machine.call(type, Arguments.of(Value.tuple(numbers)));
  }

  List<Fields.Given> fields() {
    return Stream.concat(
            Fields.day(local.toLocalDate()).stream(),
            Fields.clock(local.toLocalTime(), zone).stream())
        .toList();
  }
}

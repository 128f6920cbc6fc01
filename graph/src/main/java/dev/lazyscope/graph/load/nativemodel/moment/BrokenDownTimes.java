package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What `time` makes of seconds and of the nine fields of a `struct_time`, in the zone of this
/// machine or that of Greenwich, and the names of the zone (library reference, `time`).
public final class BrokenDownTimes {
  private static final int FIELDS = 9;
  private static final Value OF_C = Value.of("%a %b %e %H:%M:%S %Y");
  private static final List<String> NAMES =
      List.of(
          "tm_year",
          "tm_mon",
          "tm_mday",
          "tm_hour",
          "tm_min",
          "tm_sec",
          "tm_wday",
          "tm_yday",
          "tm_isdst");

  /// Some six thousand years before and after 1970.
  private static final double MOST_SECONDS = 2e11;

  private BrokenDownTimes() {}

  /// Puts all into the namespace of `time`.
  public static void install(Machine machine, DictValue names) {
    names.put("tzname", Value.tuple(nameOfZone(false), nameOfZone(true)));
    Optional<ClassValue> type = Natives.ofTable(machine, "time", "struct_time");
    type.ifPresent(
        found ->
            Natives.staticMethod(
                found.namespace(), "__new__", (m, a) -> made(m, found, a.dropped(1))));
    ZoneId own = TimeZone.getDefault().toZoneId();
    Natives.function(names, "gmtime", (m, a) -> fields(m, type, a.at(0), ZoneOffset.UTC));
    Natives.function(names, "localtime", (m, a) -> fields(m, type, a.at(0), own));
    Natives.function(names, "mktime", (_, a) -> seconds(a.at(0), own));
    Natives.function(names, "asctime", (_, a) -> text(OF_C, moment(a.at(0))));
    Natives.function(
        names, "ctime", (_, a) -> text(OF_C, at(a.at(0), own).map(ZonedDateTime::toLocalDateTime)));
    Natives.function(names, "strftime", (_, a) -> text(a.at(0), moment(a.at(1))));
  }

  /// {@return how the zone of this machine is called}
  private static Value nameOfZone(boolean isSummer) {
    return Value.of(TimeZone.getDefault().getDisplayName(isSummer, TimeZone.SHORT, Locale.ENGLISH));
  }

  private static Value text(Value format, Optional<LocalDateTime> moment) {
    return FormattedText.of(format, moment, _ -> Optional.empty());
  }

  /// `struct_time(fields)`, of nine and maybe more that only have names.
  private static Value made(Machine machine, ClassValue type, Arguments arguments) {
    Optional<List<Value>> items = machine.elements(arguments.at(0));
    return items.isEmpty() || items.get().size() < FIELDS
        ? Value.UNKNOWN
        : Natives.structure(machine, type, NAMES, items.get().subList(0, FIELDS));
  }

  /// The fields of a number of seconds since 1970, nine that are unknown for any other moment.
  private static Value fields(
      Machine machine, Optional<ClassValue> type, Value seconds, ZoneId zone) {
    if (type.isEmpty()) {
      return Value.UNKNOWN;
    }
    List<Value> fields =
        at(seconds, zone)
            .map(BrokenDownTimes::fields)
            .orElse(Collections.nCopies(FIELDS, Value.UNKNOWN));
    return Natives.structure(machine, type.get(), NAMES, fields);
  }

  private static Optional<ZonedDateTime> at(Value seconds, ZoneId zone) {
    Value plain = Payloads.plain(seconds);
    return Numbers.isNumber(plain) && Math.abs(Numbers.asDouble(plain)) < MOST_SECONDS
        ? Optional.of(Instant.ofEpochSecond((long) Math.floor(Numbers.asDouble(plain))))
            .map(instant -> instant.atZone(zone))
        : Optional.empty();
  }

  private static List<Value> fields(ZonedDateTime at) {
    boolean isSummer = at.getZone().getRules().isDaylightSavings(at.toInstant());
    return IntStream.of(
            at.getYear(),
            at.getMonthValue(),
            at.getDayOfMonth(),
            at.getHour(),
            at.getMinute(),
            at.getSecond(),
            at.getDayOfWeek().getValue() - 1,
            at.getDayOfYear(),
            isSummer ? 1 : 0)
        .mapToObj(Value::of)
        .toList();
  }

  /// Fields may lie beyond their range, as in the thirteenth month.
  private static Value seconds(Value fields, ZoneId zone) {
    return moment(
            fields,
            all ->
                LocalDateTime.of(all.get(0), 1, 1, 0, 0)
                    .plusMonths(all.get(1) - 1)
                    .plusDays(all.get(2) - 1)
                    .plusHours(all.get(3))
                    .plusMinutes(all.get(4))
                    .plusSeconds(all.get(5)))
        .<Value>map(moment -> new Value.Float(moment.atZone(zone).toEpochSecond()))
        .orElse(Value.UNKNOWN);
  }

  /// {@return the first six of nine numbers as a moment}
  private static Optional<LocalDateTime> moment(Value fields) {
    return moment(
        fields,
        all ->
            LocalDateTime.of(
                all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5)));
  }

  private static Optional<LocalDateTime> moment(
      Value fields, Function<List<Integer>, LocalDateTime> making) {
    try {
      return numbers(fields).map(making);
    } catch (DateTimeException odd) {
      return Optional.empty();
    }
  }

  private static Optional<List<Integer>> numbers(Value fields) {
    return Payloads.plain(fields) instanceof Value.Tuple(List<Value> all)
            && all.size() == FIELDS
            && all.stream().allMatch(Numbers::isInteger)
        ? Optional.of(all.stream().map(one -> (int) Numbers.asLong(one)).toList())
        : Optional.empty();
  }
}

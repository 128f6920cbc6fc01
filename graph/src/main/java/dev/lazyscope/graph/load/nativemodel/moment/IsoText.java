package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates and times in the formats of ISO 8601 that `isoformat` writes and `fromisoformat` reads
/// (library reference, `datetime`).
final class IsoText {
  private static final Pattern DAY =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d|\\d{8}|\\d{4}-W\\d\\d(-\\d)?|\\d{4}W\\d\\d\\d?");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d+))?)?)?(Z|[+-].+)?");
  private static final Pattern OFFSET =
      Pattern.compile("([+-])(\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d+))?)?)?");
  private static final long SECOND = 1_000_000;

  /// How precisely a time of day may be written, and how many letters that takes.
  private static final Map<String, Integer> LENGTHS =
      Map.of("hours", 2, "minutes", 5, "seconds", 8, "milliseconds", 12, "microseconds", 15);

  /// A time of day that was read, and the offset of its zone in microseconds.
  record Clock(LocalTime time, Optional<Long> offset) {}

  private IsoText() {}

  /// {@return `date.isoformat()`}
  static String day(LocalDate day) {
    return String.format(
        Locale.ROOT, "%04d-%02d-%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /// {@return a time of day as precise as `timespec` says, where that is one}
  static Optional<String> clock(LocalTime clock, String precision) {
    String whole =
        String.format(
            Locale.ROOT,
            "%02d:%02d:%02d.%06d",
            clock.getHour(),
            clock.getMinute(),
            clock.getSecond(),
            clock.getNano() / 1_000);
    return precision.equals("auto")
        ? Optional.of(whole.substring(0, clock.getNano() == 0 ? 8 : 15))
        : Optional.ofNullable(LENGTHS.get(precision)).map(length -> whole.substring(0, length));
  }

  /// {@return an offset in microseconds as `+HH:MM`, with seconds where there are some}
  static String offset(long all) {
    long some = Math.abs(all) / SECOND;
    String text =
        String.format(Locale.ROOT, "%s%02d:%02d", all < 0 ? "-" : "+", some / 3600, some / 60 % 60);
    long rest = Math.abs(all) % SECOND;
    return some % 60 == 0 && rest == 0
        ? text
        : text + String.format(Locale.ROOT, ":%02d", some % 60) + fraction(rest);
  }

  /// {@return microseconds behind a point, or nothing where there are none}
  static String fraction(long microseconds) {
    return microseconds == 0 ? "" : String.format(Locale.ROOT, ".%06d", microseconds);
  }

  /// {@return the date that is written; raises ValueError where it is none}
  static LocalDate readDay(Machine machine, String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return read(text);
      }
    } catch (DateTimeException odd) {
      throw machine.error("ValueError", odd.getMessage());
    }
    throw invalid(machine, text);
  }

  /// {@return where the date that a text begins with ends}
  static int endOfDay(String text) {
    Matcher found = DAY.matcher(text);
    return found.lookingAt() ? found.end() : text.length();
  }

  private static LocalDate read(String text) {
    if (!text.contains("W")) {
      return text.length() == 8
          ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
          : LocalDate.parse(text);
    }
    String plain = text.replace("-", "");
    String day = plain.length() == 7 ? "1" : plain.substring(7);
    return LocalDate.parse(
        plain.substring(0, 4) + "-" + plain.substring(4, 7) + "-" + day,
        DateTimeFormatter.ISO_WEEK_DATE);
  }

  /// {@return the time of day that is written, empty for 24 o'clock; raises ValueError where it is
  /// none}
  static Optional<Clock> readClock(Machine machine, String text) {
    Matcher found = CLOCK.matcher(text.startsWith("T") ? text.substring(1) : text);
    if (!found.matches()) {
      throw invalid(machine, text);
    }
    if (found.group(1).equals("24")) {
      return Optional.empty();
    }
    try {
      LocalTime time =
          LocalTime.of(
              number(found, 1), number(found, 2), number(found, 3), microseconds(found, 4) * 1_000);
      String zone = found.group(5);
      return Optional.of(
          new Clock(
              time, zone == null ? Optional.empty() : Optional.of(readOffset(machine, zone))));
    } catch (DateTimeException odd) {
      throw machine.error("ValueError", odd.getMessage());
    }
  }

  private static long readOffset(Machine machine, String text) {
    if (text.equals("Z")) {
      return 0;
    }
    Matcher found = OFFSET.matcher(text);
    if (!found.matches()) {
      throw invalid(machine, text);
    }
    long seconds = (number(found, 2) * 60L + number(found, 3)) * 60 + number(found, 4);
    long all = seconds * SECOND + microseconds(found, 5);
    return found.group(1).equals("-") ? -all : all;
  }

  private static int number(Matcher found, int group) {
    return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
  }

  private static int microseconds(Matcher found, int group) {
    return found.group(group) == null
        ? 0
        : Integer.parseInt((found.group(group) + "00000").substring(0, 6));
  }

  private static PythonError invalid(Machine machine, String text) {
    return machine.error("ValueError", "Invalid isoformat string: '" + text + "'");
  }
}

package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/// What `strftime` writes where nobody chose a locale (library reference, "strftime() and
/// strptime() Format Codes").
final class FormattedText {
  /// What the directives `z` and `Z` stand for.
  interface ZoneText {
    Optional<String> of(char directive);
  }

  private FormattedText() {}

  /// {@return `strftime(format)` of a moment, unknown where that, the format or the text is}
  static Value of(Value format, Optional<LocalDateTime> moment, ZoneText zone) {
    return moment
        .flatMap(at -> Payloads.text(format).flatMap(text -> of(text, at, zone)))
        .map(Value::of)
        .orElse(Value.UNKNOWN);
  }

  /// {@return `format(object, spec)`: without a `spec` the text of the object}
  static Value laidOut(Machine machine, Value object, Value spec) {
    return spec instanceof Value.Str(var text) && text.isEmpty()
        ? machine.text(object).map(Value::of).orElse(Value.UNKNOWN)
        : asked(machine, object, "strftime", spec);
  }

  /// {@return what a method of an object gives that the program may have overridden}
  static Value asked(Machine machine, Value object, String name, Value... arguments) {
    return machine.call(machine.attribute(object, name), Arguments.of(arguments));
  }

  /// {@return the text, unless a directive is not known, or needs a zone of which nothing is known}
  private static Optional<String> of(String format, LocalDateTime moment, ZoneText zone) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      if (format.charAt(i) != '%' || i + 1 == format.length()) {
        text.append(format.charAt(i));
        continue;
      }
      i++;
      // Where nobody chose a locale, there are no other forms of months and digits.
      i += "EO".indexOf(format.charAt(i)) >= 0 && i + 1 < format.length() ? 1 : 0;
      char letter = format.charAt(i);
      Optional<String> part =
          letter == 'z' || letter == 'Z' ? zone.of(letter) : directive(letter, moment);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      text.append(part.get());
    }
    return Optional.of(text.toString());
  }

  private static Optional<String> directive(char letter, LocalDateTime at) {
    return switch (letter) {
      case '%' -> Optional.of("%");
      case 'n' -> Optional.of("\n");
      case 't' -> Optional.of("\t");
      case 'c' -> all("%a %b %e %H:%M:%S %Y", at);
      case 'x', 'D' -> all("%m/%d/%y", at);
      case 'X', 'T' -> all("%H:%M:%S", at);
      case 'F' -> all("%Y-%m-%d", at);
      case 'R' -> all("%H:%M", at);
      case 'r' -> all("%I:%M:%S %p", at);
      case 'H', 'I', 'M', 'S', 'f', 'p' -> ofClock(letter, at);
      default -> ofDay(letter, at);
    };
  }

  private static Optional<String> all(String format, LocalDateTime at) {
    return of(format, at, _ -> Optional.empty());
  }

  private static Optional<String> ofClock(char letter, LocalDateTime at) {
    return Optional.of(
        switch (letter) {
          case 'H' -> two(at.getHour());
          case 'I' -> two((at.getHour() + 11) % 12 + 1);
          case 'M' -> two(at.getMinute());
          case 'S' -> two(at.getSecond());
          case 'f' -> String.format(Locale.ROOT, "%06d", at.getNano() / 1_000);
          default -> at.getHour() < 12 ? "AM" : "PM";
        });
  }

  private static Optional<String> ofDay(char letter, LocalDateTime at) {
    int weekday = at.getDayOfWeek().getValue();
    return switch (letter) {
      case 'Y' -> Optional.of(String.format(Locale.ROOT, "%04d", at.getYear()));
      case 'C' -> Optional.of(two(at.getYear() / 100));
      case 'y' -> Optional.of(two(at.getYear() % 100));
      case 'm' -> Optional.of(two(at.getMonthValue()));
      case 'd' -> Optional.of(two(at.getDayOfMonth()));
      case 'e' -> Optional.of(String.format(Locale.ROOT, "%2d", at.getDayOfMonth()));
      case 'j' -> Optional.of(String.format(Locale.ROOT, "%03d", at.getDayOfYear()));
      case 'a' -> Optional.of(at.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      case 'A' -> Optional.of(at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      case 'b', 'h' -> Optional.of(at.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      case 'B' -> Optional.of(at.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      case 'u' -> Optional.of(String.valueOf(weekday));
      case 'w' -> Optional.of(String.valueOf(weekday % 7));
      case 'U' -> Optional.of(two((at.getDayOfYear() + 6 - weekday % 7) / 7));
      case 'W' -> Optional.of(two((at.getDayOfYear() + 6 - (weekday - 1)) / 7));
      case 'V' -> Optional.of(two(at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
      case 'G' ->
          Optional.of(String.format(Locale.ROOT, "%04d", at.get(IsoFields.WEEK_BASED_YEAR)));
      default -> Optional.empty();
    };
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }
}

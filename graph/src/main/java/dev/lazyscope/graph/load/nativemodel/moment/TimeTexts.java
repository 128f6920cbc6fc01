package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Value;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/// What `time` writes: the names of the zone, and `strftime` of a known `struct_time`.
public final class TimeTexts {
  private TimeTexts() {}

  /// Puts both into the namespace of `time`.
  public static void install(DictValue names) {
    names.put("tzname", Value.tuple(nameOfZone(false), nameOfZone(true)));
    Natives.function(
        names,
        "strftime",
        (m, a) -> FormattedText.of(a.at(0), moment(a.at(1)), _ -> Optional.empty()));
  }

  /// {@return how the zone of this machine is called}
  private static Value nameOfZone(boolean isSummer) {
    return Value.of(TimeZone.getDefault().getDisplayName(isSummer, TimeZone.SHORT, Locale.ENGLISH));
  }

  /// {@return the first six of nine numbers as a moment}
  private static Optional<LocalDateTime> moment(Value fields) {
    if (!(Payloads.plain(fields) instanceof Value.Tuple(List<Value> all)
        && all.size() == 9
        && all.stream().allMatch(Numbers::isInteger))) {
      return Optional.empty();
    }
    List<Integer> numbers = all.stream().map(one -> (int) Numbers.asLong(one)).toList();
    try {
      return Optional.of(
          LocalDateTime.of(
              numbers.get(0),
              numbers.get(1),
              numbers.get(2),
              numbers.get(3),
              numbers.get(4),
              numbers.get(5)));
    } catch (DateTimeException odd) {
      return Optional.empty();
    }
  }
}

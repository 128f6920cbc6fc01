package dev.lazyscope.graph.chain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `python -X importtime` measured: microseconds that each module itself took, without what it
/// imported, in the order of the log.
public record ImportTimes(Map<String, Long> micros) {
  private static final Pattern LINE =
      Pattern.compile("import time:\\s*(\\d+) \\|\\s*(\\d+) \\|\\s*(\\S+)\\s*");

  /// Reads the log; lines of another form, such as the program's own output, do not count.
  public static ImportTimes read(String log) {
    Map<String, Long> micros = new LinkedHashMap<>();
    for (String line : log.lines().toList()) {
      Matcher match = LINE.matcher(line);
      if (match.matches()) {
        micros.merge(match.group(3), Long.valueOf(match.group(1)), Long::sum);
      }
    }
    return new ImportTimes(micros);
  }

  public boolean isEmpty() {
    return micros.isEmpty();
  }

  /// {@return the microseconds that these modules took together}
  public long of(Collection<String> modules) {
    return modules.stream().distinct().mapToLong(name -> micros.getOrDefault(name, 0L)).sum();
  }

  /// {@return the microseconds of all modules}
  public long total() {
    return micros.values().stream().mapToLong(Long::longValue).sum();
  }
}

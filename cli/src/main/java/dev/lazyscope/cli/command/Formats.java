package dev.lazyscope.cli.command;

import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import java.util.List;

/// The values of `--format` that a command takes.
final class Formats {
  private Formats() {}

  /// {@return `format` if it is one of `known`, which begins with the usual one}
  static String check(String format, String... known) {
    List<String> names = List.of(known);
    if (names.contains(format)) {
      return format;
    }
    String hint = Nearest.hint(format, names);
    throw new UsageProblem(
        "no format '"
            + format
            + "'"
            + (hint.isEmpty() ? "; there are " + String.join(", ", names) : hint));
  }
}

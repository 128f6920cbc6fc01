package dev.lazyscope.cli.syntax;

import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/// One of a few texts, such as the values of `--format`. `label` says what they are.
record OneOf(String label, List<String> known) implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    if (known.contains(text)) {
      return text;
    }
    String hint = Nearest.hint(text, known);
    throw new UsageProblem(
        "no %s '%s'%s"
            .formatted(
                label.toLowerCase(Locale.ROOT),
                text,
                hint.isEmpty() ? "; there are " + String.join(", ", known) : hint));
  }

  /// {@return the texts as the help lists them, the usual one first}
  static String listed(List<String> known) {
    String rest = String.join(", ", known.subList(1, known.size() - 1));
    return "%s (default)%s or %s."
        .formatted(known.getFirst(), rest.isEmpty() ? "" : ", " + rest, known.getLast());
  }
}

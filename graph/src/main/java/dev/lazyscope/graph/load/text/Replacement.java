package dev.lazyscope.graph.load.text;

import dev.lazyscope.graph.load.text.ReplacementFields.Field;
import dev.lazyscope.graph.load.text.ReplacementFields.Part;
import dev.lazyscope.graph.load.text.ReplacementFields.Path;
import dev.lazyscope.graph.load.text.ReplacementFields.Piece;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;
import java.util.function.Function;

/// `text.format(…)` and `text.format_map(…)` (library reference, "Format string syntax").
public final class Replacement {
  private static final int DEEPEST = 2;

  private final Machine machine;
  private final Function<Value, Value> argument;
  private int next;
  private Numbering numbering = Numbering.NONE;

  /// Whether fields without a name count by themselves or carry numbers: never both.
  private enum Numbering {
    NONE,
    AUTOMATIC,
    MANUAL
  }

  private Replacement(Machine machine, Function<Value, Value> argument) {
    this.machine = machine;
    this.argument = argument;
  }

  /// {@return the text with its fields replaced; `argument` gives what a number or a name stands
  /// for}
  public static Value format(Machine machine, String text, Function<Value, Value> argument) {
    return new Replacement(machine, argument)
        .applied(text, DEEPEST)
        .map(Value::of)
        .orElseGet(() -> Texts.unknown(machine));
  }

  private Optional<String> applied(String format, int depth) {
    StringBuilder made = new StringBuilder();
    boolean isKnown = true;
    for (Piece piece : ReplacementFields.pieces(machine, format)) {
      made.append(piece.literal());
      if (piece.field().isPresent()) {
        Optional<String> text = replaced(piece.field().get(), depth);
        isKnown &= text.isPresent();
        made.append(text.orElse(""));
      }
    }
    return isKnown ? Optional.of(made.toString()) : Optional.empty();
  }

  /// A specification may have fields of its own.
  private Optional<String> replaced(Field field, int depth) {
    Value item = named(field.name());
    int conversion = field.conversion();
    if (conversion != 0 && "rsa".indexOf(conversion) < 0) {
      throw machine.error("ValueError", "Unknown conversion specifier");
    }
    if (depth == 0) {
      throw machine.error("ValueError", "Max string recursion exceeded");
    }
    Optional<Value> value = Texts.converted(machine, item, conversion);
    Optional<String> spec = applied(field.spec(), depth - 1);
    return value.flatMap(known -> spec.flatMap(text -> Texts.formatted(machine, known, text)));
  }

  private Value named(String name) {
    Path path = ReplacementFields.path(machine, name);
    Value value = first(path.first());
    for (Part part : path.parts()) {
      value =
          part.isAttribute()
              ? machine.attribute(value, ((Value.Str) part.key()).text())
              : machine.item(value, part.key());
    }
    return value;
  }

  private Value first(Value key) {
    boolean isNext = key.equals(Value.of(""));
    Numbering own =
        isNext ? Numbering.AUTOMATIC : key instanceof Value.Int ? Numbering.MANUAL : Numbering.NONE;
    if (own != Numbering.NONE && numbering != Numbering.NONE && own != numbering) {
      throw machine.error(
          "ValueError", "cannot switch between manual and automatic field numbering");
    }
    numbering = own == Numbering.NONE ? numbering : own;
    return argument.apply(isNext ? Value.of(next++) : key);
  }
}

package dev.lazyscope.graph.load.nativemodel.string;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.text.ReplacementFields;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;

/// `_string`: format strings taken apart, for `string.Formatter`.
public final class StringModel implements NativeModel {
  @Override
  public String module() {
    return "_string";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "formatter_parser", StringModel::pieces);
    Natives.function(names, "formatter_field_name_split", StringModel::path);
  }

  private static Value pieces(Machine machine, Arguments arguments) {
    Optional<String> format = Payloads.text(arguments.at(0));
    return format.isEmpty()
        ? Value.UNKNOWN
        : machine.iterator(
            ReplacementFields.pieces(machine, format.get()).stream()
                .map(StringModel::piece)
                .toList());
  }

  /// `(literal, field name, specification, conversion)`.
  private static Value piece(ReplacementFields.Piece piece) {
    Value literal = Value.of(piece.literal());
    return piece
        .field()
        .map(
            field ->
                Value.tuple(literal, Value.of(field.name()), Value.of(field.spec()), of(field)))
        .orElse(Value.tuple(literal, Value.NONE, Value.NONE, Value.NONE));
  }

  private static Value of(ReplacementFields.Field field) {
    return field.conversion() == 0 ? Value.NONE : Value.of(Character.toString(field.conversion()));
  }

  /// The first name or number, and pairs of whether an attribute is meant and what.
  private static Value path(Machine machine, Arguments arguments) {
    Optional<String> name = Payloads.text(arguments.at(0));
    if (name.isEmpty()) {
      return Value.UNKNOWN;
    }
    ReplacementFields.Path path = ReplacementFields.path(machine, name.get());
    return Value.tuple(
        path.first(),
        machine.iterator(
            path.parts().stream()
                .map(part -> Value.tuple(Value.of(part.isAttribute()), part.key()))
                .toList()));
  }
}

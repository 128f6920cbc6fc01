package dev.lazyscope.cli.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Model.PositionalParamSpec;

/// An operand while it is declared. The last call says what values it takes and {@return where they
/// will be found}
public final class Operand {
  private final PositionalParamSpec.Builder builder;
  private final int index;
  private final Consumer<PositionalParamSpec> place;

  Operand(String label, int index, Consumer<PositionalParamSpec> place) {
    this.builder = PositionalParamSpec.builder().paramLabel(label);
    this.index = index;
    this.place = place;
  }

  /// What it means, in parts of one text.
  public Operand says(String... parts) {
    builder.description(String.join(" ", parts));
    return this;
  }

  /// It must be given.
  public Supplier<String> text() {
    return new Value<>(placed(one("1").required(true)), "");
  }

  /// It need not be given and is `usual` then.
  public Supplier<String> text(String usual) {
    return new Value<>(placed(one("0..1")), usual);
  }

  /// It need not be given.
  public Supplier<Optional<String>> optionalText() {
    return Value.optional(placed(one("0..1")));
  }

  /// It is all the rest, and at least one.
  public Supplier<List<String>> texts() {
    builder
        .required(true)
        .arity("1..*")
        .index(index + "..*")
        .type(List.class)
        .auxiliaryTypes(String.class);
    return new Value<>(placed(builder), List.of());
  }

  private PositionalParamSpec.Builder one(String arity) {
    return builder.arity(arity).index(String.valueOf(index)).type(String.class);
  }

  private PositionalParamSpec placed(PositionalParamSpec.Builder declared) {
    PositionalParamSpec operand = declared.build();
    place.accept(operand);
    return operand;
  }
}

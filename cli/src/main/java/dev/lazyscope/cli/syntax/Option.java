package dev.lazyscope.cli.syntax;

import dev.lazyscope.cli.world.UsageProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// An option while it is declared. The last call says what values it takes and {@return where they
/// will be found}
public final class Option {
  private final OptionSpec.Builder builder;
  private final Consumer<OptionSpec> place;
  private String description = "";

  Option(String[] names, Consumer<OptionSpec> place) {
    this.builder = OptionSpec.builder(names);
    this.place = place;
  }

  /// What it means, in parts of one text.
  public Option says(String... parts) {
    description = String.join(" ", parts);
    return this;
  }

  /// It is there or not.
  public Supplier<Boolean> flag() {
    return new Value<>(placed(builder.arity("0").type(boolean.class).initialValue(false)), false);
  }

  /// It asks for the help.
  public void help() {
    placed(builder.arity("0").type(boolean.class).usageHelp(true));
  }

  /// It has a text.
  public Supplier<Optional<String>> text(String label) {
    return Value.optional(placed(ofOne(label).type(String.class)));
  }

  /// It has a text, which is `usual` where it is not given.
  public Supplier<String> text(String label, String usual) {
    return new Value<>(placed(ofOne(label).type(String.class)), usual);
  }

  /// It has one of these texts, the first where it is not given. The help lists them before what it
  /// means.
  public Supplier<String> oneOf(String label, List<String> known) {
    String usual = known.getFirst();
    String listed = OneOf.listed(known);
    description = description.isEmpty() ? listed : listed + " " + description;
    return new Value<>(placed(ofOne(label).converters(new OneOf(label, known))), usual);
  }

  /// It has one of these texts, or is not given.
  public Supplier<Optional<String>> anyOf(String label, List<String> known) {
    return Value.optional(placed(ofOne(label).converters(new OneOf(label, known))));
  }

  /// It has a text and can be given many times.
  public Supplier<List<String>> texts(String label) {
    return new Value<>(placed(ofMany(label)), List.of());
  }

  /// It has texts with commas between them and can be given many times.
  public Supplier<List<String>> commaSeparated(String label) {
    boolean isWhole = label.contains(",");
    return new Value<>(placed(ofMany(label).splitRegex(",").hideParamSyntax(isWhole)), List.of());
  }

  /// It has `KEY=TEXT` with one of these keys and can be given many times.
  public Supplier<Map<String, String>> pairs(String label, List<String> keys) {
    OneOf known = new OneOf(label.replaceFirst("=.*", ""), keys);
    String name = builder.names()[0];
    Supplier<List<String>> texts = texts(label);
    return () -> {
      Map<String, String> pairs = new TreeMap<>();
      for (String text : texts.get()) {
        int equals = text.indexOf('=');
        if (equals < 1) {
          throw new UsageProblem("%s takes %s, not '%s'".formatted(name, label, text));
        }
        pairs.put(known.convert(text.substring(0, equals)), text.substring(equals + 1));
      }
      return pairs;
    };
  }

  /// It has a positive whole number.
  public Supplier<OptionalInt> count(String label) {
    return number(label, Converters::positive);
  }

  /// It has a positive whole number, which is `usual` where it is not given.
  public Supplier<Integer> count(String label, int usual) {
    Supplier<OptionalInt> count = count(label);
    return () -> count.get().orElse(usual);
  }

  /// It has a version of Python, `3.N`; the value is N.
  public Supplier<OptionalInt> minorVersion(String label) {
    return number(label, MinorVersion::ofOption);
  }

  /// It has one of the names of an enumeration, in small letters.
  public <E extends Enum<E>> Supplier<E> choice(String label, E usual) {
    Converters.Choice<E> choice = new Converters.Choice<>(builder.names()[0], usual);
    ArgSpec spec = placed(ofOne(label).type(usual.getDeclaringClass()).converters(choice));
    return new Value<>(spec, usual);
  }

  private Supplier<OptionalInt> number(String label, ITypeConverter<Integer> converter) {
    ArgSpec spec = placed(ofOne(label).type(Integer.class).converters(converter));
    Supplier<Optional<Integer>> value = Value.optional(spec);
    return () -> value.get().map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private OptionSpec.Builder ofOne(String label) {
    return builder.paramLabel(label).arity("1");
  }

  private OptionSpec.Builder ofMany(String label) {
    return ofOne(label).type(List.class).auxiliaryTypes(String.class);
  }

  private ArgSpec placed(OptionSpec.Builder declared) {
    OptionSpec option = declared.description(description).build();
    place.accept(option);
    return option;
  }
}

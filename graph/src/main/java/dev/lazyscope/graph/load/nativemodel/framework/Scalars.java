package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Single values, and how they are made of others
/// (https://docs.pydantic.dev/latest/concepts/conversion_table/).
final class Scalars {
  private static final Pattern INTEGER = Pattern.compile("\\s*[+-]?\\d{1,18}\\s*");
  private static final Pattern DECIMAL =
      Pattern.compile("\\s*[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?\\s*");
  private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1");
  private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off", "0");
  private static final double EXACT = 1L << 53;

  private Scalars() {}

  /// {@return whether it is known to be something else}
  static boolean isOther(Value input, Value expected) {
    return isPlain(input) && !input.equals(expected);
  }

  /// {@return whether all is known of it that conversions look at}
  private static boolean isPlain(Value input) {
    return switch (input) {
      case Value.AnyOf _ -> false;
      case InstanceValue object ->
          !object.type().isOpaque()
              && !Payloads.isOfUnknownValue(object)
              && object.payload() == Value.ABSENT;
      case Value _ -> input.isKnown();
    };
  }

  /// {@return absent, where it is known that no conversion applies}
  static Value refusedIfPlain(Value input) {
    return isPlain(input) ? Value.ABSENT : Value.UNKNOWN;
  }

  static Value text(DictValue schema, Value input, Scope scope) {
    if (!(Payloads.plain(input) instanceof Value.Str(var text)) || input instanceof InstanceValue) {
      boolean isConverted =
          input instanceof Value.Bytes
              || Validation.isTrue(setting(schema, scope, "coerce_numbers_to_str"));
      return isConverted && !scope.isStrict() ? Value.UNKNOWN : refusedIfPlain(input);
    }
    String value = text;
    value = Validation.isTrue(setting(schema, scope, "strip_whitespace")) ? value.strip() : value;
    value =
        Validation.isTrue(setting(schema, scope, "to_lower"))
            ? value.toLowerCase(Locale.ROOT)
            : value;
    value =
        Validation.isTrue(setting(schema, scope, "to_upper"))
            ? value.toUpperCase(Locale.ROOT)
            : value;
    int length = value.codePointCount(0, value.length());
    return fits(schema, scope, length) ? Value.of(value) : Value.ABSENT;
  }

  private static boolean fits(DictValue schema, Scope scope, int length) {
    return isBetween(
        setting(schema, scope, "min_length"), setting(schema, scope, "max_length"), length);
  }

  /// {@return whether a length is not known to be outside of bounds that may be missing}
  static boolean isBetween(Value least, Value most, int length) {
    return !(least instanceof Value.Int(long low) && length < low)
        && !(most instanceof Value.Int(long high) && length > high);
  }

  /// What a schema says of texts, or else the configuration of the model.
  private static Value setting(DictValue schema, Scope scope, String name) {
    Value own = schema.get(name);
    if (own != Value.ABSENT) {
      return own;
    }
    boolean isPrefixed = !name.equals("coerce_numbers_to_str");
    return scope.config().get(isPrefixed ? "str_" + name : name);
  }

  static Value bytes(Value input) {
    return input instanceof Value.Bytes
        ? input
        : input instanceof Value.Str ? Value.UNKNOWN : refusedIfPlain(input);
  }

  static Value bool(Value input, Scope scope) {
    return switch (input) {
      case Value.Marker marker when marker == Value.Marker.TRUE || marker == Value.Marker.FALSE ->
          input;
      case Value _ when scope.isStrict() -> refusedIfPlain(input);
      case Value.Int(long number) when number == 0 || number == 1 -> Value.of(number == 1);
      case Value.Str(var text) when TRUE.contains(text.toLowerCase(Locale.ROOT)) -> Value.of(true);
      case Value.Str(var text) when FALSE.contains(text.toLowerCase(Locale.ROOT)) ->
          Value.of(false);
      case Value.Float _, Value.Bytes _ -> Value.UNKNOWN;
      case Value _ -> refusedIfPlain(input);
    };
  }

  static Value integer(Value input, Scope scope) {
    return switch (input) {
      case Value.Int _, Value.BigInt _ -> input;
      case Value _ when scope.isStrict() -> refusedIfPlain(input);
      case Value.Marker marker when marker == Value.Marker.TRUE || marker == Value.Marker.FALSE ->
          Value.of(marker == Value.Marker.TRUE ? 1 : 0);
      case Value.Float(double number) ->
          number != Math.rint(number)
              ? Value.ABSENT
              : Math.abs(number) < EXACT ? Value.of((long) number) : Value.UNKNOWN;
      case Value.Str(var text) when INTEGER.matcher(text).matches() ->
          Value.of(Long.parseLong(text.strip()));
      // Also "1_000", "1.0" and longer ones.
      case Value.Str(var text) ->
          text.chars().anyMatch(Character::isDigit) ? Value.UNKNOWN : Value.ABSENT;
      case Value.Bytes _ -> Value.UNKNOWN;
      case Value _ -> refusedIfPlain(input);
    };
  }

  static Value decimal(Value input, Scope scope) {
    return switch (input) {
      case Value.Float _ -> input;
      case Value.Int(long number) -> new Value.Float(number);
      case Value _ when scope.isStrict() -> refusedIfPlain(input);
      case Value.Str(var text) when DECIMAL.matcher(text).matches() ->
          new Value.Float(Double.parseDouble(text.strip()));
      case Value.Marker marker when marker == Value.Marker.TRUE || marker == Value.Marker.FALSE ->
          new Value.Float(marker == Value.Marker.TRUE ? 1 : 0);
      case Value.Str _, Value.Bytes _, Value.BigInt _, InstanceValue _ -> Value.UNKNOWN;
      case Value _ -> refusedIfPlain(input);
    };
  }

  /// {@return a number, absent where it lies outside of the bounds of the schema}
  static Value bounded(Machine machine, DictValue schema, Value number) {
    if (number == Value.ABSENT || !number.isKnown()) {
      return number;
    }
    Map<String, Truth> refusals =
        Map.of(
            "gt", less(machine, schema.get("gt"), number).not(),
            "le", less(machine, schema.get("le"), number),
            "lt", less(machine, number, schema.get("lt")).not(),
            "ge", less(machine, number, schema.get("ge")));
    boolean isOutside =
        refusals.entrySet().stream()
            .anyMatch(one -> schema.has(one.getKey()) && one.getValue() == Truth.YES);
    return isOutside ? Value.ABSENT : number;
  }

  private static Truth less(Machine machine, Value one, Value other) {
    return one.isKnown() && one != Value.ABSENT && other.isKnown() && other != Value.ABSENT
        ? machine.less(one, other)
        : Truth.UNDECIDED;
  }

  /// What is of the class already stays; texts and numbers may stand for others.
  static Value object(Machine machine, String module, String type, Value input) {
    boolean isSame =
        machine.modules().get(module) instanceof ModuleValue loaded
            && loaded.namespace().get(type) == machine.typeOf(input);
    return isSame ? input : input == Value.NONE ? Value.ABSENT : Value.UNKNOWN;
  }

  static Value literal(Machine machine, DictValue schema, Value input) {
    List<Value> expected = machine.elements(schema.get("expected")).orElse(List.of(Value.UNKNOWN));
    return first(machine, expected, expected, input);
  }

  /// {@return the member for which the input stands, or is}
  static Value member(Machine machine, DictValue schema, Value input) {
    if (schema.get("cls") instanceof ClassValue type
        && machine.isInstance(input, type) == Truth.YES) {
      return input;
    }
    List<Value> members = machine.elements(schema.get("members")).orElse(List.of(Value.UNKNOWN));
    List<Value> values =
        members.stream().map(one -> one.isKnown() ? machine.find(one, "value") : one).toList();
    Value found = first(machine, values, members, input);
    return found == Value.ABSENT && schema.has("missing") ? Value.UNKNOWN : found;
  }

  private static Value first(
      Machine machine, List<Value> expected, List<Value> results, Value input) {
    Value result = Value.ABSENT;
    for (int i = 0; i < expected.size(); i++) {
      switch (machine.equal(expected.get(i), input)) {
        case YES -> {
          return results.get(i);
        }
        case UNDECIDED -> result = Value.UNKNOWN;
        case NO -> {}
      }
    }
    return result;
  }
}

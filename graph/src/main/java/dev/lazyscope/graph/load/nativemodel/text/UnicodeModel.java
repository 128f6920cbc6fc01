package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/// `unicodedata`: what does not change between versions of the standard, for characters that the
/// standard has long had.
public final class UnicodeModel implements NativeModel {
  /// Below are the alphabets, punctuation and symbols that texts in programs consist of.
  private static final int END = 0x3000;

  /// By the numbers that Java has for them.
  private static final List<String> DIRECTIONS =
      List.of(
          "L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", "LRE",
          "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI");

  @Override
  public String module() {
    return "unicodedata";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "category", (m, a) -> of(a, UnicodeModel::category));
    Natives.function(names, "combining", (m, a) -> of(a, UnicodeModel::combining));
    Natives.function(names, "east_asian_width", (m, a) -> of(a, UnicodeModel::width));
    Natives.function(names, "normalize", (m, a) -> normalize(a));
    Natives.function(names, "bidirectional", (m, a) -> of(a, UnicodeModel::direction));
    Natives.function(
        names, "mirrored", (m, a) -> of(a, c -> Value.of(Character.isMirrored(c) ? 1 : 0)));
    Natives.function(names, "name", (m, a) -> or(m, a, UnicodeModel::name, "no such name"));
    Natives.function(names, "lookup", (m, a) -> lookup(a.at(0)));
    Natives.function(names, "decimal", (m, a) -> or(m, a, UnicodeModel::decimal, "not a decimal"));
    Natives.function(names, "digit", (m, a) -> or(m, a, UnicodeModel::digit, "not a digit"));
    Natives.function(
        names, "numeric", (m, a) -> or(m, a, UnicodeModel::numeric, "not a numeric character"));
  }

  private static Value of(Arguments arguments, IntFunction<Value> property) {
    return Payloads.plain(arguments.at(0)) instanceof Value.Str(var text)
            && text.length() == 1
            && text.charAt(0) < END
            && Character.isDefined(text.charAt(0))
        ? property.apply(text.charAt(0))
        : Value.UNKNOWN;
  }

  /// What a character may lack: then the second argument stands in, else it is an error.
  private static Value or(
      Machine machine, Arguments arguments, IntFunction<Value> property, String lacking) {
    Value found = of(arguments, property);
    if (found != Value.ABSENT) {
      return found;
    }
    if (arguments.count() > 1) {
      return arguments.at(1);
    }
    throw machine.error("ValueError", lacking);
  }

  private static Value name(int character) {
    return Character.getType(character) == Character.CONTROL
        ? Value.ABSENT
        : Value.of(Character.getName(character));
  }

  /// Aliases, sequences and the names of newer versions Java does not know; where it makes a name
  /// of a number, the standard has another.
  private static Value lookup(Value given) {
    if (!(Payloads.plain(given) instanceof Value.Str(var name))) {
      return Value.UNKNOWN;
    }
    try {
      int character = Character.codePointOf(name);
      String number = " " + Integer.toHexString(character);
      return name.toLowerCase(Locale.ROOT).endsWith(number)
              || Character.getType(character) == Character.CONTROL
          ? Value.UNKNOWN
          : Value.of(Character.toString(character));
    } catch (IllegalArgumentException unknown) {
      return Value.UNKNOWN;
    }
  }

  private static Value decimal(int character) {
    return Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER
        ? Value.of(Character.digit(character, 10))
        : Value.ABSENT;
  }

  /// Superscripts and figures in circles are digits too, of which Java does not tell the value.
  private static Value digit(int character) {
    return Character.getType(character) == Character.OTHER_NUMBER
        ? Value.UNKNOWN
        : decimal(character);
  }

  private static Value numeric(int character) {
    return switch ((byte) Character.getType(character)) {
      case Character.DECIMAL_DIGIT_NUMBER -> new Value.Float(Character.digit(character, 10));
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> Value.UNKNOWN;
      default -> Value.ABSENT;
    };
  }

  private static Value direction(int character) {
    return Value.of(DIRECTIONS.get(Character.getDirectionality(character)));
  }

  private static Value category(int character) {
    return Value.of(
        switch ((byte) Character.getType(character)) {
          case Character.UPPERCASE_LETTER -> "Lu";
          case Character.LOWERCASE_LETTER -> "Ll";
          case Character.TITLECASE_LETTER -> "Lt";
          case Character.MODIFIER_LETTER -> "Lm";
          case Character.OTHER_LETTER -> "Lo";
          case Character.NON_SPACING_MARK -> "Mn";
          case Character.ENCLOSING_MARK -> "Me";
          case Character.COMBINING_SPACING_MARK -> "Mc";
          case Character.DECIMAL_DIGIT_NUMBER -> "Nd";
          case Character.LETTER_NUMBER -> "Nl";
          case Character.OTHER_NUMBER -> "No";
          case Character.SPACE_SEPARATOR -> "Zs";
          case Character.LINE_SEPARATOR -> "Zl";
          case Character.PARAGRAPH_SEPARATOR -> "Zp";
          case Character.CONTROL -> "Cc";
          case Character.FORMAT -> "Cf";
          case Character.DASH_PUNCTUATION -> "Pd";
          case Character.START_PUNCTUATION -> "Ps";
          case Character.END_PUNCTUATION -> "Pe";
          case Character.CONNECTOR_PUNCTUATION -> "Pc";
          case Character.OTHER_PUNCTUATION -> "Po";
          case Character.MATH_SYMBOL -> "Sm";
          case Character.CURRENCY_SYMBOL -> "Sc";
          case Character.MODIFIER_SYMBOL -> "Sk";
          case Character.OTHER_SYMBOL -> "So";
          case Character.INITIAL_QUOTE_PUNCTUATION -> "Pi";
          case Character.FINAL_QUOTE_PUNCTUATION -> "Pf";
          default -> "Cn";
        });
  }

  /// Only marks combine; how, Java does not tell.
  private static Value combining(int character) {
    return switch ((byte) Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> Value.UNKNOWN;
      default -> Value.of(0);
    };
  }

  /// Printable ASCII is narrow; of what comes after the controls Java tells nothing.
  private static Value width(int character) {
    if (character > 0xa0) {
      return Value.UNKNOWN;
    }
    return Value.of(character < ' ' || character > '~' ? "N" : "Na");
  }

  private static Value normalize(Arguments arguments) {
    Optional<Normalizer.Form> form =
        arguments.at(0) instanceof Value.Str(var name) ? form(name) : Optional.empty();
    return form.isPresent()
            && Payloads.plain(arguments.at(1)) instanceof Value.Str(var text)
            && text.chars().allMatch(one -> one < END)
        ? Value.of(Normalizer.normalize(text, form.get()))
        : Value.UNKNOWN;
  }

  private static Optional<Normalizer.Form> form(String name) {
    return switch (name) {
      case "NFC" -> Optional.of(Normalizer.Form.NFC);
      case "NFD" -> Optional.of(Normalizer.Form.NFD);
      case "NFKC" -> Optional.of(Normalizer.Form.NFKC);
      case "NFKD" -> Optional.of(Normalizer.Form.NFKD);
      default -> Optional.empty();
    };
  }
}

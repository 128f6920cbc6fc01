package dev.lazyscope.graph.load.nativemodel.string;

import dev.lazyscope.graph.load.nativemodel.Encodings;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The methods of `str`, where the string and the arguments are known.
public final class TextMethods {
  private static final Pattern LAST_GAP = Pattern.compile("(?s)(.*\\S)\\s+(\\S+)");

  private TextMethods() {}

  public static void install(Machine machine) {
    DictValue names = machine.builtin("str").namespace();
    change(names, "lower", text -> text.toLowerCase(Locale.ROOT));
    change(
        names,
        "casefold",
        text ->
            text.chars().allMatch(one -> one < 128)
                ? text.toLowerCase(Locale.ROOT)
                : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    change(names, "upper", text -> text.toUpperCase(Locale.ROOT));
    change(names, "title", TextMethods::title);
    change(names, "capitalize", TextMethods::capitalize);
    test(names, "isidentifier", text -> text.matches("[\\p{L}_][\\p{L}_\\p{Nd}]*"));
    test(names, "isprintable", text -> text.codePoints().noneMatch(Character::isISOControl));
    change(names, "swapcase", TextMethods::swapCase);
    test(names, "isdigit", text -> text.matches("[\\p{Nd}²³¹⁰⁴-⁹₀-₉①-⑨]+"));
    test(names, "isnumeric", text -> text.matches("\\p{N}+"));
    test(names, "isdecimal", text -> text.matches("\\p{Nd}+"));
    test(names, "isalpha", text -> text.matches("\\p{L}+"));
    test(names, "isalnum", text -> text.matches("[\\p{L}\\p{N}]+"));
    test(names, "isspace", text -> text.matches("[\\s\\p{Z}\\x1c-\\x1f\\x85]+"));
    test(
        names,
        "isupper",
        text ->
            !text.equals(text.toLowerCase(Locale.ROOT))
                && text.equals(text.toUpperCase(Locale.ROOT)));
    test(
        names,
        "islower",
        text ->
            !text.equals(text.toUpperCase(Locale.ROOT))
                && text.equals(text.toLowerCase(Locale.ROOT)));
    test(names, "isascii", text -> text.chars().allMatch(one -> one < 128));
    affix(names, "startswith", String::startsWith);
    affix(names, "endswith", String::endsWith);
    strip(names, "strip", true, true);
    strip(names, "lstrip", true, false);
    strip(names, "rstrip", false, true);
    withText(
        names,
        "removeprefix",
        (text, part) -> text.startsWith(part) ? text.substring(part.length()) : text);
    withText(
        names,
        "removesuffix",
        (text, part) ->
            !part.isEmpty() && text.endsWith(part)
                ? text.substring(0, text.length() - part.length())
                : text);
    search(names, "find", String::indexOf);
    search(names, "rfind", String::lastIndexOf);
    search(names, "index", String::indexOf);
    search(names, "rindex", String::lastIndexOf);
    count(names);
    Natives.method(names, "join", TextMethods::join);
    Natives.method(names, "split", (m, a) -> split(m, a, false));
    Natives.method(names, "rsplit", (m, a) -> split(m, a, true));
    Natives.method(
        names,
        "splitlines",
        (m, a) ->
            Payloads.text(a.at(0))
                .<Value>map(text -> m.list(texts(lines(text, m.truth(a.at(1, "keepends"))))))
                .orElse(Value.UNKNOWN));
    Natives.method(names, "partition", (m, a) -> partition(a, false));
    Natives.method(names, "rpartition", (m, a) -> partition(a, true));
    Natives.method(names, "replace", TextMethods::replace);
    Natives.method(
        names,
        "format",
        (m, a) ->
            Payloads.text(a.at(0))
                .map(text -> Texts.format(m, text, a.dropped(1)))
                .orElse(Value.UNKNOWN));
    Natives.method(names, "encode", TextMethods::encode);
    Natives.method(
        names,
        "__len__",
        (m, a) ->
            Payloads.text(a.at(0)).map(text -> Value.of(text.length())).orElse(Value.UNKNOWN));
    Natives.method(machine.builtin("bytes").namespace(), "decode", TextMethods::decode);
    TextTables.install(machine);
    ByteMethods.install(machine);
    Templates.install(machine);
  }

  private static void change(DictValue names, String name, UnaryOperator<String> change) {
    Natives.method(
        names,
        name,
        (m, a) -> Payloads.text(a.at(0)).map(change).map(Value::of).orElse(Value.UNKNOWN));
  }

  private static void test(
      DictValue names, String name, java.util.function.Predicate<String> test) {
    Natives.method(
        names,
        name,
        (m, a) ->
            Payloads.text(a.at(0)).map(text -> Value.of(test.test(text))).orElse(Value.UNKNOWN));
  }

  private static void affix(DictValue names, String name, BiPredicate<String, String> test) {
    Natives.method(
        names,
        name,
        (m, a) -> {
          Optional<TextWindow> window = TextWindow.of(a);
          if (window.isEmpty()) {
            return Value.UNKNOWN;
          }
          List<Value> options =
              a.at(1) instanceof Value.Tuple(var items) ? items : List.of(a.at(1));
          boolean known = true;
          for (Value option : options) {
            Optional<String> part = Payloads.text(option);
            if (part.isPresent()
                && window.get().isInside()
                && test.test(window.get().text(), part.get())) {
              return Value.of(true);
            }
            known &= part.isPresent();
          }
          return known ? Value.of(false) : Value.UNKNOWN;
        });
  }

  private static void strip(DictValue names, String name, boolean left, boolean right) {
    Natives.method(
        names,
        name,
        (m, a) -> {
          Optional<String> text = Payloads.text(a.at(0));
          boolean plain = a.count() < 2 || a.at(1) == Value.NONE;
          if (text.isEmpty() || !plain && Payloads.text(a.at(1)).isEmpty()) {
            return Value.UNKNOWN;
          }
          String letters = plain ? " \t\n\r\f\u000b" : Payloads.text(a.at(1)).get();
          int from = 0;
          int to = text.get().length();
          while (left && from < to && letters.indexOf(text.get().charAt(from)) >= 0) {
            from++;
          }
          while (right && to > from && letters.indexOf(text.get().charAt(to - 1)) >= 0) {
            to--;
          }
          return Value.of(text.get().substring(from, to));
        });
  }

  private static void withText(
      DictValue names, String name, BiFunction<String, String, String> change) {
    Natives.method(
        names,
        name,
        (m, a) ->
            Payloads.text(a.at(0)).isPresent() && Payloads.text(a.at(1)).isPresent()
                ? Value.of(change.apply(Payloads.text(a.at(0)).get(), Payloads.text(a.at(1)).get()))
                : Value.UNKNOWN);
  }

  private static void search(
      DictValue names, String name, BiFunction<String, String, Integer> search) {
    Natives.method(
        names,
        name,
        (m, a) -> {
          Optional<TextWindow> window = TextWindow.of(a);
          Optional<String> part = Payloads.text(a.at(1));
          if (window.isEmpty() || part.isEmpty()) {
            return Value.UNKNOWN;
          }
          int found = place(window.get(), part.get(), search);
          if (found < 0 && name.endsWith("index")) {
            throw m.error("ValueError", "substring not found");
          }
          return Value.of(found);
        });
  }

  private static Value encode(Machine machine, Arguments arguments) {
    Value encoding = arguments.at(1, "encoding");
    Encodings.convert(machine, encoding);
    return Payloads.text(arguments.at(0))
        .filter(text -> isAscii(text) || isUtf8(encoding))
        .<Value>map(text -> new Value.Bytes(ByteMethods.encoded(text)))
        .orElse(Value.UNKNOWN);
  }

  /// Of no bytes nothing is decoded, in whatever encoding.
  private static Value decode(Machine machine, Arguments arguments) {
    Value encoding = arguments.at(1, "encoding");
    Value bytes = Payloads.plain(arguments.at(0));
    if (!bytes.equals(new Value.Bytes(""))) {
      Encodings.convert(machine, encoding);
    }
    if (!(bytes instanceof Value.Bytes(var text)) || !isAscii(text) && !isUtf8(encoding)) {
      return Value.UNKNOWN;
    }
    Optional<String> decoded = ByteMethods.decoded(text);
    if (decoded.isPresent()) {
      return Value.of(decoded.get());
    }
    return switch (arguments.at(2, "errors")) {
      case Value.Marker.ABSENT ->
          throw machine.error("UnicodeDecodeError", "'utf-8' codec can't decode these bytes");
      case Value.Str(var errors) when errors.equals("replace") ->
          Value.of(ByteMethods.replaced(text));
      case Value _ -> Value.UNKNOWN;
    };
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(one -> one < 128);
  }

  private static boolean isUtf8(Value encoding) {
    return encoding == Value.ABSENT
        || encoding instanceof Value.Str(var name)
            && name.toLowerCase(Locale.ROOT).replace("_", "-").matches("utf-?8");
  }

  private static String swapCase(String text) {
    StringBuilder swapped = new StringBuilder();
    for (char letter : text.toCharArray()) {
      swapped.append(
          Character.isUpperCase(letter)
              ? Character.toLowerCase(letter)
              : Character.toUpperCase(letter));
    }
    return swapped.toString();
  }

  private static int place(
      TextWindow window, String part, BiFunction<String, String, Integer> search) {
    int at = window.isInside() ? search.apply(window.text(), part) : -1;
    return at < 0 ? at : window.place(at);
  }

  private static void count(DictValue names) {
    Natives.method(
        names,
        "count",
        (m, a) -> {
          Optional<TextWindow> window = TextWindow.of(a);
          Optional<String> part = Payloads.text(a.at(1));
          return window.isEmpty() || part.isEmpty()
              ? Value.UNKNOWN
              : Value.of(occurrences(window.get(), part.get()));
        });
  }

  private static int occurrences(TextWindow window, String part) {
    if (!window.isInside()) {
      return 0;
    }
    String text = window.text();
    return part.isEmpty()
        ? text.length() + 1
        : (text.length() - text.replace(part, "").length()) / part.length();
  }

  private static String title(String text) {
    StringBuilder result = new StringBuilder();
    boolean inWord = false;
    for (char letter : text.toCharArray()) {
      result.append(inWord ? Character.toLowerCase(letter) : Character.toUpperCase(letter));
      inWord = Character.isLetter(letter);
    }
    return result.toString();
  }

  private static String capitalize(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT)
            + text.substring(1).toLowerCase(Locale.ROOT);
  }

  private static List<String> lines(String text, Truth keepsEnds) {
    return keepsEnds == Truth.YES
        ? Pattern.compile("(?<=\\n)|(?<=\\r)(?!\\n)")
            .splitAsStream(text)
            .filter(line -> !line.isEmpty())
            .toList()
        : text.lines().toList();
  }

  private static List<Value> texts(List<String> parts) {
    return parts.stream().map(Value::of).toList();
  }

  private static Value join(Machine machine, Arguments arguments) {
    Optional<String> separator = Payloads.text(arguments.at(0));
    Optional<List<Value>> items = machine.elements(arguments.at(1));
    if (separator.isEmpty() || items.isEmpty()) {
      return Value.UNKNOWN;
    }
    List<String> parts = new ArrayList<>();
    for (Value item : items.get()) {
      Optional<String> part = Payloads.text(item);
      if (part.isEmpty()) {
        return Value.UNKNOWN;
      }
      parts.add(part.get());
    }
    return Value.of(String.join(separator.get(), parts));
  }

  private static Value split(Machine machine, Arguments arguments, boolean fromRight) {
    Optional<String> text = Payloads.text(arguments.at(0));
    Value separator = arguments.at(1, "sep");
    Value most = arguments.at(2, "maxsplit");
    if (text.isEmpty() || separator.isUnknown()) {
      return Value.UNKNOWN;
    }
    int limit = most instanceof Value.Int(long number) ? (int) number : -1;
    if (separator == Value.ABSENT || separator == Value.NONE) {
      String stripped = text.get().strip();
      List<String> words =
          stripped.isEmpty()
              ? List.of()
              : fromRight && limit >= 0
                  ? wordsFromRight(stripped, limit)
                  : List.of(stripped.split("\\s+", limit < 0 ? 0 : limit + 1));
      return machine.list(texts(words));
    }
    Optional<String> part = Payloads.text(separator);
    if (part.isEmpty() || part.get().isEmpty()) {
      return Value.UNKNOWN;
    }
    return machine.list(
        texts(
            fromRight && limit >= 0
                ? splitRight(text.get(), part.get(), limit)
                : List.of(
                    text.get().split(Pattern.quote(part.get()), limit < 0 ? -1 : limit + 1))));
  }

  private static List<String> wordsFromRight(String text, int limit) {
    List<String> words = new ArrayList<>();
    String rest = text;
    for (int i = 0; i < limit; i++) {
      java.util.regex.Matcher gap = LAST_GAP.matcher(rest);
      if (!gap.matches()) {
        break;
      }
      words.addFirst(gap.group(2));
      rest = gap.group(1);
    }
    words.addFirst(rest);
    return words;
  }

  private static List<String> splitRight(String text, String part, int limit) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    for (int i = 0; i < limit; i++) {
      int at = rest.lastIndexOf(part);
      if (at < 0) {
        break;
      }
      parts.addFirst(rest.substring(at + part.length()));
      rest = rest.substring(0, at);
    }
    parts.addFirst(rest);
    return parts;
  }

  private static Value partition(Arguments arguments, boolean last) {
    Optional<String> text = Payloads.text(arguments.at(0));
    Optional<String> part = Payloads.text(arguments.at(1));
    if (text.isEmpty() || part.isEmpty()) {
      return Value.tuple(Value.UNKNOWN, Value.UNKNOWN, Value.UNKNOWN);
    }
    int at = last ? text.get().lastIndexOf(part.get()) : text.get().indexOf(part.get());
    if (at < 0) {
      Value whole = Value.of(text.get());
      Value none = Value.of("");
      return last ? Value.tuple(none, none, whole) : Value.tuple(whole, none, none);
    }
    return Value.tuple(
        Value.of(text.get().substring(0, at)),
        Value.of(part.get()),
        Value.of(text.get().substring(at + part.get().length())));
  }

  private static Value replace(Machine machine, Arguments arguments) {
    Optional<String> text = Payloads.text(arguments.at(0));
    Optional<String> old = Payloads.text(arguments.at(1));
    Optional<String> with = Payloads.text(arguments.at(2));
    if (text.isEmpty() || old.isEmpty() || with.isEmpty()) {
      return Value.UNKNOWN;
    }
    return arguments.at(3, "count") instanceof Value.Int(long most) && most >= 0
        ? Value.of(replaced(text.get(), old.get(), with.get(), most))
        : Value.of(text.get().replace(old.get(), with.get()));
  }

  private static String replaced(String text, String old, String with, long most) {
    Matcher matcher = Pattern.compile(old, Pattern.LITERAL).matcher(text);
    StringBuilder made = new StringBuilder();
    for (long i = 0; i < most && matcher.find(); i++) {
      matcher.appendReplacement(made, Matcher.quoteReplacement(with));
    }
    return matcher.appendTail(made).toString();
  }
}

package dev.lazyscope.graph.load.nativemodel.string;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.text.Replacement;
import dev.lazyscope.graph.load.text.Texts;
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
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The methods of `str`, where the string and the arguments are known.
public final class TextMethods {
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
    test(names, "isprintable", text -> text.codePoints().allMatch(Texts::isPrinted));
    change(names, "swapcase", TextMethods::swapCase);
    test(names, "isdigit", text -> text.matches("[\\p{Nd}²³¹⁰⁴-⁹₀-₉①-⑨]+"));
    test(names, "isnumeric", text -> text.matches("\\p{N}+"));
    test(names, "isdecimal", text -> text.matches("\\p{Nd}+"));
    test(names, "isalpha", text -> text.matches("\\p{L}+"));
    test(names, "isalnum", text -> text.matches("[\\p{L}\\p{N}]+"));
    test(names, "isspace", text -> !text.isEmpty() && text.chars().allMatch(Words::isSpace));
    test(names, "istitle", TextMethods::isTitle);
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
                .<Value>map(
                    text ->
                        m.list(texts(Words.lines(text, m.truth(a.at(1, "keepends")) == Truth.YES))))
                .orElse(Value.UNKNOWN));
    Natives.method(names, "partition", (m, a) -> partition(a, false));
    Natives.method(names, "rpartition", (m, a) -> partition(a, true));
    Natives.method(names, "replace", TextMethods::replace);
    Natives.method(
        names,
        "format",
        (m, a) ->
            Payloads.text(a.at(0))
                .map(text -> Replacement.format(m, text, key -> argument(m, a.dropped(1), key)))
                .orElse(Value.UNKNOWN));
    Natives.method(
        names,
        "__len__",
        (m, a) ->
            Payloads.text(a.at(0)).map(text -> Value.of(text.length())).orElse(Value.UNKNOWN));
    Coding.install(machine);
    TextTables.install(machine);
    ByteMethods.install(machine);
    ByteArrays.install(machine);
    Templates.install(machine);
  }

  /// What a field of `format` stands for.
  private static Value argument(Machine machine, Arguments arguments, Value key) {
    if (key instanceof Value.Str(var name)) {
      return given(machine, arguments, arguments.named(name), "KeyError");
    }
    Value found = key instanceof Value.Int(long at) ? arguments.at((int) at) : Value.ABSENT;
    return given(machine, arguments, found, "IndexError");
  }

  private static Value given(Machine machine, Arguments arguments, Value found, String error) {
    if (found != Value.ABSENT) {
      return found;
    }
    if (arguments.isOpen() || arguments.isLoose()) {
      return Value.UNKNOWN;
    }
    throw machine.error(error, "Replacement index out of range");
  }

  private static void change(DictValue names, String name, UnaryOperator<String> change) {
    Natives.method(
        names,
        name,
        (m, a) ->
            Payloads.text(a.at(0)).map(change).map(Value::of).orElseGet(() -> Texts.unknown(m)));
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
          List<Value> options =
              a.at(1) instanceof Value.Tuple(var items) ? items : List.of(a.at(1));
          if (window.isEmpty()) {
            return name.equals("startswith") && a.count() == 2
                ? begins(Texts.start(a.at(0)), options)
                : Value.UNKNOWN;
          }
          boolean known = true;
          for (Value option : options) {
            Optional<String> part = Payloads.text(option);
            if (part.isPresent()
                && window.get().isInside()
                && test.test(window.get().text(), part.get())) {
              return Value.of(true);
            }
            known &= part.isPresent();
            if (Numbers.isBuiltIn(option) && part.isEmpty()) {
              throw m.error("TypeError", name + " first arg must be str or a tuple of str");
            }
          }
          return known ? Value.of(false) : Value.UNKNOWN;
        });
  }

  /// Of a text may be known how it begins and nothing else.
  private static Value begins(String start, List<Value> options) {
    boolean mayMatch = false;
    for (Value option : options) {
      Optional<String> part = Payloads.text(option);
      if (part.filter(start::startsWith).isPresent()) {
        return Value.of(true);
      }
      mayMatch |= part.isEmpty() || part.get().startsWith(start);
    }
    return mayMatch ? Value.UNKNOWN : Value.of(false);
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
          IntPredicate isGone =
              plain ? Words::isSpace : letter -> Payloads.text(a.at(1)).get().indexOf(letter) >= 0;
          int from = 0;
          int to = text.get().length();
          while (left && from < to && isGone.test(text.get().charAt(from))) {
            from++;
          }
          while (right && to > from && isGone.test(text.get().charAt(to - 1))) {
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
        ? text.codePointCount(0, text.length()) + 1
        : (text.length() - text.replace(part, "").length()) / part.length();
  }

  private static String title(String text) {
    StringBuilder result = new StringBuilder();
    boolean inWord = false;
    for (char letter : text.toCharArray()) {
      result.append(inWord ? Character.toLowerCase(letter) : titled(String.valueOf(letter)));
      inWord = Character.isLetter(letter);
    }
    return result.toString();
  }

  /// Capitals follow what has no case, small letters what has one, and there is one at least.
  private static boolean isTitle(String text) {
    boolean isBehindCased = false;
    boolean hasCased = false;
    for (int letter : text.codePoints().toArray()) {
      boolean isCapital = Character.isUpperCase(letter) || Character.isTitleCase(letter);
      boolean isCased = isCapital || Character.isLowerCase(letter);
      if (isCased && isCapital == isBehindCased) {
        return false;
      }
      isBehindCased = isCased;
      hasCased |= isCased;
    }
    return hasCased;
  }

  private static String capitalize(String text) {
    return text.isEmpty()
        ? text
        : titled(text.substring(0, 1)) + text.substring(1).toLowerCase(Locale.ROOT);
  }

  /// Some letters become two: only the first of them is a capital.
  private static String titled(String letter) {
    String upper = letter.toUpperCase(Locale.ROOT);
    return upper.length() == 1
        ? Character.toString(Character.toTitleCase(letter.charAt(0)))
        : upper.substring(0, 1) + upper.substring(1).toLowerCase(Locale.ROOT);
  }

  private static List<Value> texts(List<String> parts) {
    return parts.stream().map(Value::of).toList();
  }

  private static Value join(Machine machine, Arguments arguments) {
    Optional<String> separator = Payloads.text(arguments.at(0));
    Optional<List<Value>> items = machine.elements(arguments.at(1));
    if (separator.isEmpty() || items.isEmpty()) {
      return Texts.unknown(machine);
    }
    List<String> parts = new ArrayList<>();
    for (Value item : items.get()) {
      Optional<String> part = Payloads.text(item);
      if (part.isEmpty()) {
        return noText(machine, item);
      }
      parts.add(part.get());
    }
    return Value.of(String.join(separator.get(), parts));
  }

  private static Value noText(Machine machine, Value value) {
    if (Numbers.isBuiltIn(Payloads.plain(value))) {
      throw machine.error(
          "TypeError",
          "sequence item: expected str instance, " + machine.typeOf(value).name() + " found");
    }
    return Texts.unknown(machine);
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
      return machine.list(texts(Words.split(text.get(), limit, fromRight, Words::isSpace)));
    }
    Optional<String> part = Payloads.text(separator);
    if (part.isEmpty()) {
      return Value.UNKNOWN;
    }
    if (part.get().isEmpty()) {
      throw machine.error("ValueError", "empty separator");
    }
    return machine.list(
        texts(
            fromRight && limit >= 0
                ? splitRight(text.get(), part.get(), limit)
                : List.of(
                    text.get().split(Pattern.quote(part.get()), limit < 0 ? -1 : limit + 1))));
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

package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The methods of patterns and matches, where pattern and text are known and mean the same in Java.
final class RegexMethods {
  /// Longer texts are not searched.
  static final int LONGEST = 20_000;

  private static final Pattern OCTAL =
      Pattern.compile("\\\\(?:(0[0-7]{0,2}|[1-3][0-7]{2})|.)", Pattern.DOTALL);

  private RegexMethods() {}

  /// How much of the text a pattern must match.
  private enum Extent {
    START,
    ANYWHERE,
    WHOLE
  }

  static void install(Machine machine, ClassValue pattern, ClassValue match) {
    DictValue methods = pattern.namespace();
    Natives.method(methods, "match", (m, a) -> matching(m, a, match, Extent.START));
    Natives.method(methods, "prefixmatch", (m, a) -> matching(m, a, match, Extent.START));
    Natives.method(methods, "search", (m, a) -> matching(m, a, match, Extent.ANYWHERE));
    Natives.method(methods, "fullmatch", (m, a) -> matching(m, a, match, Extent.WHOLE));
    Natives.method(methods, "sub", (m, a) -> Substitution.of(m, a, match));
    Natives.method(methods, "split", RegexMethods::split);
    Natives.method(methods, "findall", RegexMethods::findAll);
    Natives.method(methods, "finditer", (m, a) -> findEach(m, a, match));
    Natives.method(methods, "subn", (m, a) -> Value.UNKNOWN);
    Natives.method(methods, "scanner", (m, a) -> Value.UNKNOWN);
    for (String name : List.of("groups", "groupindex")) {
      methods.put(name, Value.UNKNOWN);
    }
    ofMatch(match.namespace());
  }

  private static void ofMatch(DictValue methods) {
    Natives.method(methods, "group", RegexMethods::group);
    Natives.method(methods, "__getitem__", RegexMethods::group);
    Natives.method(methods, "groups", (m, a) -> part(a, "groups"));
    Natives.method(methods, "groupdict", (m, a) -> part(a, "groupdict"));
    for (String name : List.of("start", "end", "span", "expand")) {
      Natives.method(methods, name, (m, a) -> a.count() == 1 ? part(a, name) : Value.UNKNOWN);
    }
    for (String name : List.of("string", "re", "pos", "lastgroup", "lastindex")) {
      methods.put(name, Value.UNKNOWN);
    }
  }

  private static Value part(Arguments arguments, String name) {
    Value value = ((InstanceValue) arguments.at(0)).attributes().get("_" + name);
    return value == Value.ABSENT ? Value.UNKNOWN : value;
  }

  private static Value group(Machine machine, Arguments arguments) {
    Value groups = part(arguments, "all");
    if (arguments.count() > 2 || !(groups instanceof Value.Tuple(var items))) {
      return Value.UNKNOWN;
    }
    Value index = arguments.count() == 1 ? Value.of(0) : arguments.at(1);
    if (index instanceof Value.Int(long number) && number < items.size()) {
      return items.get((int) number);
    }
    return index instanceof Value.Str && part(arguments, "groupdict") instanceof DictValue named
        ? machine.item(named, index)
        : Value.UNKNOWN;
  }

  /// {@return the pattern in Java, with the flags `(?aiLmsux)` that both know}
  static Optional<Pattern> compiled(Machine machine, Value receiver) {
    DictValue attributes = ((InstanceValue) receiver).attributes();
    if (!(attributes.get("pattern") instanceof Value.Str(var text))
        || !(machine.plain(attributes.get("flags")) instanceof Value.Int(long flags))) {
      return Optional.empty();
    }
    String java =
        withoutOctals(text).replace("(?P<", "(?<").replace("\\Z", "\\z").replace("(?<_", "(?<u");
    if (java.contains("(?P=") || java.contains("(?(")) {
      return Optional.empty();
    }
    int options =
        ((flags & 2) != 0 ? Pattern.CASE_INSENSITIVE : 0)
            | ((flags & 8) != 0 ? Pattern.MULTILINE : 0)
            | ((flags & 16) != 0 ? Pattern.DOTALL : 0)
            | ((flags & 64) != 0 ? Pattern.COMMENTS : 0);
    try {
      return Optional.of(Pattern.compile(withPlainNames(java), options));
    } catch (PatternSyntaxException other) {
      return Optional.empty();
    }
  }

  /// Three octal digits, or two after a zero, are a letter in Python; in Java a reference.
  private static String withoutOctals(String pattern) {
    return OCTAL
        .matcher(pattern)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null
                        ? found.group()
                        : "\\x%02x".formatted(Integer.parseInt(found.group(1), 8))));
  }

  /// Group names may hold underscores in Python but not in Java.
  private static String withPlainNames(String pattern) {
    Matcher names = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9_]*)>").matcher(pattern);
    return names.replaceAll(found -> "(?<" + javaName(found.group(1)) + ">");
  }

  static String javaName(String name) {
    return name.replace("_", "U95");
  }

  private static Value matching(
      Machine machine, Arguments arguments, ClassValue type, Extent extent) {
    Optional<Pattern> pattern = compiled(machine, arguments.at(0));
    if (pattern.isEmpty()
        || arguments.count() > 2
        || !(machine.plain(arguments.at(1)) instanceof Value.Str(var text))
        || text.length() > LONGEST) {
      return Value.UNKNOWN;
    }
    Matcher matcher = pattern.get().matcher(text);
    boolean found =
        switch (extent) {
          case START -> matcher.lookingAt();
          case ANYWHERE -> matcher.find();
          case WHOLE -> matcher.matches();
        };
    return found ? match(machine, matcher, type) : Value.NONE;
  }

  static Value match(Machine machine, Matcher matcher, ClassValue type) {
    InstanceValue match = machine.instance(type);
    List<Value> all = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      all.add(textOrNone(matcher, i));
    }
    DictValue named = machine.dict();
    matcher
        .namedGroups()
        .forEach((name, index) -> named.put(name.replace("U95", "_"), textOrNone(matcher, index)));
    DictValue attributes = match.attributes();
    attributes.put("_all", new Value.Tuple(List.copyOf(all)));
    attributes.put("_groups", new Value.Tuple(List.copyOf(all.subList(1, all.size()))));
    attributes.put("_groupdict", named);
    attributes.put("_start", Value.of(matcher.start()));
    attributes.put("_end", Value.of(matcher.end()));
    attributes.put("_span", Value.tuple(Value.of(matcher.start()), Value.of(matcher.end())));
    return match;
  }

  private static Value textOrNone(Matcher matcher, int group) {
    return matcher.start(group) < 0 ? Value.NONE : Value.of(matcher.group(group));
  }

  private static Value findEach(Machine machine, Arguments arguments, ClassValue type) {
    Optional<Pattern> pattern = compiled(machine, arguments.at(0));
    if (pattern.isEmpty()
        || arguments.count() > 2
        || !(machine.plain(arguments.at(1)) instanceof Value.Str(var text))
        || text.length() > LONGEST) {
      return Value.UNKNOWN;
    }
    List<Value> found = new ArrayList<>();
    Matcher matcher = pattern.get().matcher(text);
    while (matcher.find()) {
      found.add(match(machine, matcher, type));
    }
    return machine.iterator(found);
  }

  private static Value split(Machine machine, Arguments arguments) {
    Optional<Pattern> pattern = compiled(machine, arguments.at(0));
    Value most = machine.plain(arguments.at(2, "maxsplit"));
    long limit = most instanceof Value.Int(long number) && number > 0 ? number : Long.MAX_VALUE;
    if (pattern.isEmpty()
        || most != Value.ABSENT && !(most instanceof Value.Int)
        || !(machine.plain(arguments.at(1)) instanceof Value.Str(var text))) {
      return Value.UNKNOWN;
    }
    Matcher matcher = pattern.get().matcher(text);
    List<Value> parts = new ArrayList<>();
    int from = 0;
    for (long i = 0; i < limit && matcher.find(); i++) {
      parts.add(Value.of(text.substring(from, matcher.start())));
      for (int group = 1; group <= matcher.groupCount(); group++) {
        parts.add(textOrNone(matcher, group));
      }
      from = matcher.end();
    }
    parts.add(Value.of(text.substring(from)));
    return machine.list(parts);
  }

  private static Value findAll(Machine machine, Arguments arguments) {
    Optional<Pattern> pattern = compiled(machine, arguments.at(0));
    if (pattern.isEmpty()
        || arguments.count() > 2
        || !(machine.plain(arguments.at(1)) instanceof Value.Str(var text))) {
      return Value.UNKNOWN;
    }
    Matcher matcher = pattern.get().matcher(text);
    List<Value> found = new ArrayList<>();
    while (matcher.find()) {
      List<Value> groups = new ArrayList<>();
      for (int i = 1; i <= matcher.groupCount(); i++) {
        groups.add(matcher.group(i) == null ? Value.of("") : Value.of(matcher.group(i)));
      }
      found.add(
          groups.isEmpty()
              ? Value.of(matcher.group())
              : groups.size() == 1 ? groups.getFirst() : new Value.Tuple(List.copyOf(groups)));
    }
    return machine.list(found);
  }
}

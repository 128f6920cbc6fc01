package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/// The methods of patterns, where pattern and text are known and mean the same in Java.
final class RegexMethods {
  /// Longer texts are not searched; what begins at a given place is looked for in all.
  private static final int LONGEST = 1 << 20;

  /// How often letters of one text are looked at in one search before it is given up: going back
  /// and forth may take very long.
  private static final int MOST_LOOKS = 1 << 23;

  private final Map<Source, Optional<RegexTranslation.Regex>> compiled = new HashMap<>();
  private final ClassValue match;

  RegexMethods(ClassValue match) {
    this.match = match;
  }

  private record Source(String text, long flags, boolean isText) {}

  /// How much of the text a pattern must match.
  private enum Extent {
    START,
    ANYWHERE,
    WHOLE
  }

  /// A search in a part of a text, or of the bytes that stand for it.
  record Search(
      Value pattern, RegexTranslation.Regex regex, String text, int from, int to, boolean isText) {
    Matcher matcher() {
      return regex
          .pattern()
          .matcher(new Watched(text))
          .region(from, to)
          .useAnchoringBounds(false)
          .useTransparentBounds(true);
    }

    boolean isShort() {
      return text.length() <= LONGEST;
    }

    Value part(String part) {
      return isText ? Value.of(part) : new Value.Bytes(part);
    }

    /// {@return a place in the text as programs count it, in code points; -1 for none}
    Value place(int at) {
      return Value.of(at < 0 ? at : text.codePointCount(0, at));
    }

    /// {@return the text of a group at a place in the pattern, or something else if it took no
    /// part}
    Value group(MatchResult match, int place, Value otherwise) {
      return match.start(place) < 0 ? otherwise : part(match.group(place));
    }
  }

  /// Counts how often letters are looked at.
  private static final class Watched implements CharSequence {
    private final String text;
    private int looks;

    private Watched(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > MOST_LOOKS) {
        throw new GivenUp();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class GivenUp extends RuntimeException {
    private GivenUp() {
      super("a search takes too long");
    }
  }

  void install(DictValue methods) {
    searching(methods, "match", (m, a) -> matching(m, a, Extent.START));
    searching(methods, "prefixmatch", (m, a) -> matching(m, a, Extent.START));
    searching(methods, "search", (m, a) -> matching(m, a, Extent.ANYWHERE));
    searching(methods, "fullmatch", (m, a) -> matching(m, a, Extent.WHOLE));
    searching(methods, "split", this::split);
    searching(methods, "findall", this::findAll);
    searching(methods, "finditer", this::findEach);
    searching(methods, "sub", (m, a) -> substitute(m, a, false));
    searching(methods, "subn", (m, a) -> substitute(m, a, true));
    Natives.method(methods, "scanner", (m, a) -> Value.UNKNOWN);
    Natives.method(methods, "__copy__", (m, a) -> a.at(0));
    Natives.method(methods, "__deepcopy__", (m, a) -> a.at(0));
  }

  private static void searching(DictValue methods, String name, NativeFunction.Body body) {
    Natives.method(
        methods,
        name,
        (machine, arguments) -> {
          try {
            return body.call(machine, arguments);
          } catch (GivenUp tooLong) {
            return Value.UNKNOWN;
          }
        });
  }

  /// {@return the translation of a pattern's source}
  Optional<RegexTranslation.Regex> translated(Value source, long flags) {
    return switch (source) {
      case Value.Str(var text) -> translated(new Source(text, flags, true));
      case Value.Bytes(var text) -> translated(new Source(text, flags, false));
      case Value _ -> Optional.empty();
    };
  }

  private Optional<RegexTranslation.Regex> translated(Source source) {
    return compiled.computeIfAbsent(
        source, key -> RegexTranslation.of(key.text(), key.flags(), key.isText()));
  }

  /// {@return what the methods of a pattern search: `string`, `pos` and `endpos` from a position
  /// on}
  private Optional<Search> search(Machine machine, Arguments arguments, int position) {
    return asked(machine, arguments, position).filter(Search::isShort);
  }

  private Optional<Search> asked(Machine machine, Arguments arguments, int position) {
    if (!(arguments.at(0) instanceof InstanceValue pattern)
        || !(Payloads.plain(pattern.attributes().get("flags")) instanceof Value.Int(long flags))) {
      return Optional.empty();
    }
    Value searched = Payloads.plain(arguments.at(position, "string"));
    if (isNoText(searched)) {
      throw machine.error("TypeError", "expected string or bytes-like object");
    }
    Optional<RegexTranslation.Regex> regex = translated(pattern.attributes().get("pattern"), flags);
    boolean isText = searched instanceof Value.Str;
    String text =
        switch (searched) {
          case Value.Str(var known) -> known;
          case Value.Bytes(var known) -> known;
          case Value _ -> "";
        };
    Optional<Integer> from = bound(arguments.at(position + 1, "pos"), 0, text);
    Optional<Integer> to = bound(arguments.at(position + 2, "endpos"), text.length(), text);
    if (regex.isEmpty()
        || from.isEmpty()
        || to.isEmpty()
        || !(isText || searched instanceof Value.Bytes)) {
      return Optional.empty();
    }
    int end = Math.max(from.get(), to.get());
    return Optional.of(new Search(pattern, regex.get(), text, from.get(), end, isText));
  }

  /// Instances may be buffers.
  private static boolean isNoText(Value searched) {
    return switch (searched) {
      case Value.Int _, Value.BigInt _, Value.Float _, Value.Tuple _ -> true;
      case ModuleValue _, ClassValue _ -> true;
      case Value.Marker marker -> !marker.isUnknown() && marker != Value.Marker.ABSENT;
      case Value _ -> false;
    };
  }

  private static Optional<Integer> bound(Value given, int otherwise, String text) {
    return switch (Payloads.plain(given)) {
      case Value.Int(long number) -> {
        int most = text.codePointCount(0, text.length());
        yield Optional.of(text.offsetByCodePoints(0, Math.clamp(number, 0, most)));
      }
      case Value.Marker.ABSENT -> Optional.of(otherwise);
      case Value _ -> Optional.empty();
    };
  }

  private Value matching(Machine machine, Arguments arguments, Extent extent) {
    Optional<Search> search =
        extent == Extent.START ? asked(machine, arguments, 1) : search(machine, arguments, 1);
    if (search.isEmpty()) {
      return Value.UNKNOWN;
    }
    Matcher matcher = search.get().matcher();
    boolean found =
        switch (extent) {
          case START -> matcher.lookingAt();
          case ANYWHERE -> matcher.find();
          case WHOLE -> matcher.matches();
        };
    return found ? RegexMatch.of(machine, search.get(), match, matcher) : Value.NONE;
  }

  private Value findEach(Machine machine, Arguments arguments) {
    Optional<Search> search = search(machine, arguments, 1);
    if (search.isEmpty()) {
      return Value.UNKNOWN;
    }
    List<Value> found = new ArrayList<>();
    Matcher matcher = search.get().matcher();
    while (matcher.find()) {
      found.add(RegexMatch.of(machine, search.get(), match, matcher));
    }
    return machine.iterator(found);
  }

  private Value split(Machine machine, Arguments arguments) {
    Value most = Payloads.plain(arguments.at(2, "maxsplit"));
    long limit = most instanceof Value.Int(long number) && number > 0 ? number : Long.MAX_VALUE;
    Optional<Search> search =
        search(machine, Arguments.of(arguments.at(0), arguments.at(1, "string")), 1);
    if (search.isEmpty() || most != Value.ABSENT && !(most instanceof Value.Int)) {
      return Value.UNKNOWN;
    }
    Search known = search.get();
    Matcher matcher = known.matcher();
    List<Value> parts = new ArrayList<>();
    int from = 0;
    for (long i = 0; i < limit && matcher.find(); i++) {
      parts.add(known.part(known.text().substring(from, matcher.start())));
      for (int place : known.regex().groups()) {
        parts.add(known.group(matcher, place, Value.NONE));
      }
      from = matcher.end();
    }
    parts.add(known.part(known.text().substring(from)));
    return machine.list(parts);
  }

  private Value findAll(Machine machine, Arguments arguments) {
    Optional<Search> search = search(machine, arguments, 1);
    if (search.isEmpty()) {
      return Value.UNKNOWN;
    }
    Search known = search.get();
    Matcher matcher = known.matcher();
    List<Value> found = new ArrayList<>();
    while (matcher.find()) {
      List<Value> groups = new ArrayList<>();
      for (int place : known.regex().groups()) {
        groups.add(known.group(matcher, place, known.part("")));
      }
      found.add(
          groups.isEmpty()
              ? known.part(matcher.group())
              : groups.size() == 1 ? groups.getFirst() : new Value.Tuple(List.copyOf(groups)));
    }
    return machine.list(found);
  }

  private Value substitute(Machine machine, Arguments arguments, boolean counting) {
    Value text = arguments.at(2, "string");
    Optional<Search> search = search(machine, Arguments.of(arguments.at(0), text), 1);
    return search
        .flatMap(known -> Substitution.of(machine, known, match, arguments))
        .map(
            done ->
                counting
                    ? Value.tuple(search.get().part(done.text()), Value.of(done.count()))
                    : search.get().part(done.text()))
        .orElse(Value.UNKNOWN);
  }
}

package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Matches, as objects of `re.Match`.
final class RegexMatch {
  private static final String GROUPS = "_groups";
  private static final String SPANS = "_spans";
  private static final String NAMES = "_names";

  private RegexMatch() {}

  static void install(DictValue methods) {
    Natives.method(methods, "group", RegexMatch::group);
    Natives.method(methods, "__getitem__", RegexMatch::group);
    Natives.method(methods, "groups", RegexMatch::groups);
    Natives.method(methods, "groupdict", RegexMatch::named);
    Natives.method(methods, "start", (m, a) -> bound(a, 0));
    Natives.method(methods, "end", (m, a) -> bound(a, 1));
    Natives.method(methods, "span", (m, a) -> span(a));
    Natives.method(
        methods,
        "expand",
        (m, a) ->
            a.text(1)
                .flatMap(template -> Substitution.expanded(template, a.at(0)))
                .map(Value::of)
                .orElse(Value.UNKNOWN));
  }

  /// {@return the object for a match of `search` with a pattern object}
  static Value of(
      Machine machine, RegexMethods.Search search, ClassValue type, MatchResult result) {
    InstanceValue match = machine.instance(type);
    List<Value> groups = new ArrayList<>();
    List<Value> spans = new ArrayList<>();
    for (int place : search.regex().places()) {
      groups.add(search.group(result, place, Value.NONE));
      spans.add(Value.tuple(search.place(result.start(place)), search.place(result.end(place))));
    }
    DictValue names = machine.dict();
    search.regex().names().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(name -> names.put(name.getKey(), Value.of(name.getValue())));
    DictValue attributes = match.attributes();
    attributes.put(GROUPS, new Value.Tuple(List.copyOf(groups)));
    attributes.put(SPANS, new Value.Tuple(List.copyOf(spans)));
    attributes.put(NAMES, names);
    attributes.put("string", search.part(search.text()));
    attributes.put("re", search.pattern());
    attributes.put("pos", search.place(search.from()));
    attributes.put("endpos", search.place(search.to()));
    int last = lastClosed(search.regex(), result);
    attributes.put("lastindex", last == 0 ? Value.NONE : Value.of(last));
    attributes.put(
        "lastgroup",
        search.regex().names().entrySet().stream()
            .filter(name -> name.getValue() == last)
            .findFirst()
            .map(name -> Value.of(name.getKey()))
            .orElse(Value.NONE));
    return match;
  }

  /// {@return the group that closed last, or 0}
  private static int lastClosed(RegexTranslation.Regex regex, MatchResult result) {
    int last = 0;
    int end = 0;
    for (int group : regex.closing()) {
      int place = regex.places().get(group);
      if (result.start(place) >= 0 && result.end(place) >= end) {
        last = group;
        end = result.end(place);
      }
    }
    return last;
  }

  private static List<Value> items(Value match, String name) {
    return match instanceof InstanceValue instance
            && instance.attributes().get(name) instanceof Value.Tuple(var items)
        ? items
        : List.of();
  }

  private static DictValue names(Machine machine, Value match) {
    return match instanceof InstanceValue instance
            && instance.attributes().get(NAMES) instanceof DictValue names
        ? names
        : machine.dict();
  }

  /// {@return the number that an index or name means, if the match has it}
  private static Optional<Integer> number(Value match, Value index) {
    Value number =
        index instanceof Value.Str
                && ((InstanceValue) match).attributes().get(NAMES) instanceof DictValue names
            ? names.get(index)
            : index;
    int size = items(match, GROUPS).size();
    return number instanceof Value.Int(long known) && known >= 0 && known < size
        ? Optional.of((int) known)
        : Optional.empty();
  }

  /// {@return the text of a group, none where it took no part}
  static Optional<Value> group(Value match, Value index) {
    return number(match, index).map(items(match, GROUPS)::get);
  }

  private static Value group(Machine machine, Arguments arguments) {
    List<Value> wanted =
        arguments.count() == 1 ? List.of(Value.of(0)) : arguments.dropped(1).positional();
    List<Value> found = new ArrayList<>();
    for (Value index : wanted) {
      Value plain = Payloads.plain(index);
      if (!plain.isKnown()) {
        return Value.UNKNOWN;
      }
      found.add(
          group(arguments.at(0), plain)
              .orElseThrow(() -> machine.error("IndexError", "no such group")));
    }
    return found.size() == 1 ? found.getFirst() : new Value.Tuple(List.copyOf(found));
  }

  private static Value groups(Machine machine, Arguments arguments) {
    Value otherwise = otherwise(arguments);
    List<Value> all = items(arguments.at(0), GROUPS);
    return all.isEmpty()
        ? Value.UNKNOWN
        : new Value.Tuple(
            all.subList(1, all.size()).stream()
                .map(one -> one == Value.NONE ? otherwise : one)
                .toList());
  }

  private static Value otherwise(Arguments arguments) {
    Value given = arguments.at(1, "default");
    return given == Value.ABSENT ? Value.NONE : given;
  }

  private static Value named(Machine machine, Arguments arguments) {
    Value otherwise = otherwise(arguments);
    DictValue found = machine.dict();
    names(machine, arguments.at(0))
        .forEach(
            (name, index) -> {
              Value part = group(arguments.at(0), index).orElse(Value.UNKNOWN);
              found.put(name, part == Value.NONE ? otherwise : part);
            });
    return found;
  }

  private static Value span(Arguments arguments) {
    Value index = arguments.count() == 1 ? Value.of(0) : arguments.at(1);
    return number(arguments.at(0), index)
        .map(items(arguments.at(0), SPANS)::get)
        .orElse(Value.UNKNOWN);
  }

  private static Value bound(Arguments arguments, int side) {
    return span(arguments) instanceof Value.Tuple(var sides) ? sides.get(side) : Value.UNKNOWN;
  }
}

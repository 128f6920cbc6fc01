package dev.lazyscope.graph.load.nativemodel.string;

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

/// What t-strings make (PEP 750): templates of texts and interpolations, whose values were
/// evaluated at once. `string.templatelib` takes the classes from a t-string of its own.
public final class Templates {
  private static final List<String> FIELDS =
      List.of("value", "expression", "conversion", "format_spec");

  private Templates() {}

  static void install(Machine machine) {
    template(machine.builtin("Template").namespace());
    interpolation(machine.builtin("Interpolation").namespace());
  }

  private static void template(DictValue names) {
    Natives.staticMethod(names, "__new__", (m, a) -> of(m, a.dropped(1).positional()));
    Natives.method(names, "__iter__", (m, a) -> m.iterator(parts(a)));
    Natives.method(names, "__add__", Templates::joined);
  }

  private static void interpolation(DictValue names) {
    Natives.staticMethod(
        names,
        "__new__",
        (m, a) ->
            of(
                m,
                a.at(1, "value"),
                given(a.at(2, "expression"), Value.of("")),
                given(a.at(3, "conversion"), Value.NONE),
                given(a.at(4, "format_spec"), Value.of(""))));
    names.put("__match_args__", new Value.Tuple(FIELDS.stream().map(Value::of).toList()));
  }

  private static Value given(Value argument, Value otherwise) {
    return argument == Value.ABSENT ? otherwise : argument;
  }

  /// {@return a replacement field}
  public static Value of(Machine machine, Value... fields) {
    InstanceValue made = machine.instance(machine.builtin("Interpolation"));
    for (int i = 0; i < fields.length; i++) {
      made.attributes().put(FIELDS.get(i), fields[i]);
    }
    return made;
  }

  /// {@return a template: texts that follow each other are one, and around each field is one}
  public static Value of(Machine machine, List<Value> parts) {
    ClassValue fieldType = machine.builtin("Interpolation");
    List<Value> texts = new ArrayList<>();
    List<Value> fields = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Value part : parts) {
      if (part instanceof Value.Str(var piece)) {
        text.append(piece);
      } else if (part.isKnown() && machine.typeOf(part) == fieldType) {
        texts.add(Value.of(text.toString()));
        text.setLength(0);
        fields.add(part);
      } else if (part.isKnown()) {
        throw machine.error("TypeError", "Template.__new__ *args need to be texts or fields");
      } else {
        return machine.instance(machine.builtin("Template"));
      }
    }
    texts.add(Value.of(text.toString()));
    return of(machine, texts, fields);
  }

  private static Value of(Machine machine, List<Value> texts, List<Value> fields) {
    InstanceValue made = machine.instance(machine.builtin("Template"));
    made.attributes().put("strings", new Value.Tuple(List.copyOf(texts)));
    made.attributes().put("interpolations", new Value.Tuple(List.copyOf(fields)));
    made.attributes()
        .put(
            "values",
            new Value.Tuple(fields.stream().map(one -> machine.attribute(one, "value")).toList()));
    return made;
  }

  /// All parts in their order, without empty texts.
  private static List<Value> parts(Arguments arguments) {
    return all(arguments.at(0)).orElse(List.of()).stream()
        .filter(part -> !part.equals(Value.of("")))
        .toList();
  }

  private static Optional<List<Value>> all(Value template) {
    if (!(template instanceof InstanceValue known)
        || !(known.attributes().get("strings") instanceof Value.Tuple(var texts))
        || !(known.attributes().get("interpolations") instanceof Value.Tuple(var fields))) {
      return Optional.empty();
    }
    List<Value> parts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      parts.add(texts.get(i));
      if (i < fields.size()) {
        parts.add(fields.get(i));
      }
    }
    return Optional.of(parts);
  }

  private static Value joined(Machine machine, Arguments arguments) {
    Value other = arguments.at(1);
    if (!other.isKnown()) {
      return Value.UNKNOWN;
    }
    if (machine.typeOf(other) != machine.builtin("Template")) {
      throw machine.error(
          "TypeError",
          "can only concatenate string.templatelib.Template (not \""
              + machine.typeOf(other).name()
              + "\") to string.templatelib.Template");
    }
    Optional<List<Value>> first = all(arguments.at(0));
    Optional<List<Value>> second = all(other);
    if (first.isEmpty() || second.isEmpty()) {
      return machine.instance(machine.builtin("Template"));
    }
    List<Value> parts = new ArrayList<>(first.get());
    parts.addAll(second.get());
    return of(machine, parts);
  }
}

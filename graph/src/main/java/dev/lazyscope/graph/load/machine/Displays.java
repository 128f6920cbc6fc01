package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.graph.load.operation.Containers;
import dev.lazyscope.graph.load.operation.Keys;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Evaluates what consists of many terms: displays, comprehensions (language reference 6.2), joined
/// strings, arguments of calls.
final class Displays {
  private final Interpreter interpreter;

  Displays(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private Value value(Term term, Frame frame) {
    return interpreter.terms.value(term, frame);
  }

  Value tuple(List<Term.Item> items, Frame frame) {
    List<Value> values = new ArrayList<>(items.size());
    return collect(items, frame, values) ? new Value.Tuple(List.copyOf(values)) : Value.UNKNOWN;
  }

  Value list(List<Term.Item> items, Frame frame) {
    List<Value> values = new ArrayList<>(items.size());
    boolean complete = collect(items, frame, values);
    ListValue list = interpreter.list(values);
    if (!complete) {
      list.open();
    }
    return list;
  }

  Value set(List<Term.Item> items, Frame frame) {
    List<Value> values = new ArrayList<>(items.size());
    boolean complete = collect(items, frame, values);
    if (values.stream().anyMatch(Keys::isUnhashable)) {
      interpreter.errors.inferred("TypeError", "unhashable type");
    }
    SetValue set = interpreter.set(values);
    if (!complete) {
      set.open();
    }
    return set;
  }

  /// Adds the values of the items. {@return whether these are all}
  private boolean collect(List<Term.Item> items, Frame frame, List<Value> values) {
    boolean complete = true;
    for (int i = 0; i < items.size(); i++) {
      Term.Item item = items.get(i);
      Value value = value(item.value(), frame);
      if (item.isUnpacked()) {
        Optional<List<Value>> elements = interpreter.iteration.elements(value);
        values.addAll(elements.orElseGet(() -> Containers.known(value)));
        complete &= elements.isPresent() && !Containers.isOfManyLengths(value);
      } else {
        values.add(value);
      }
    }
    return complete;
  }

  Value dict(List<Term.Entry> entries, Frame frame) {
    DictValue dict = interpreter.dict();
    for (Term.Entry entry : entries) {
      Optional<Value> key = entry.key().map(term -> value(term, frame));
      Value value = value(entry.value(), frame);
      put(dict, key, value);
    }
    return dict;
  }

  /// Without a key the value is a mapping that is unpacked.
  private void put(DictValue dict, Optional<Value> key, Value value) {
    if (key.filter(Keys::isUnhashable).isPresent()) {
      interpreter.errors.inferred("TypeError", "unhashable type");
    } else if (key.isPresent()) {
      interpreter.branches.put(dict, key.get(), value);
    } else {
      interpreter.subscripts.update(dict, value);
    }
  }

  Value join(List<Term> parts, Frame frame) {
    Value[] pieces = new Value[parts.size()];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = value(parts.get(i), frame);
    }
    StringBuilder text = new StringBuilder();
    for (Value piece : pieces) {
      if (!(piece instanceof Value.Str(var known))) {
        return joinAny(pieces);
      }
      text.append(known);
    }
    return new Value.Str(text.toString());
  }

  /// Of pieces that may be one of several texts, all that they may make.
  private Value joinAny(Value[] pieces) {
    Value text = Value.of("");
    for (Value piece : pieces) {
      Value longer = interpreter.operators.binary("+", text, piece);
      if (longer.isUnknown()) {
        return Texts.beginning(interpreter, Texts.start(text));
      }
      text = longer;
    }
    return text;
  }

  Value comprehend(Term.Comprehend comprehension, Frame frame) {
    Value iterable = value(comprehension.first(), frame);
    Frame inner =
        interpreter.newFrame(
            new Frame.Start(
                comprehension.code(),
                frame.code().isModuleOrClass() ? frame.enclosing() : Optional.of(frame),
                frame.globals(),
                frame.names(),
                frame.function()));
    if (comprehension.kind() == Term.Collection.GENERATOR) {
      frame.closeOver();
      inner.given(iterable);
      GeneratorValue made = interpreter.calls.generator(GeneratorValue.Kind.GENERATOR, inner);
      if (Containers.mayLack(iterable)) {
        made.overOpen();
      }
      return made;
    }
    Value collected =
        switch (comprehension.kind()) {
          case LIST, GENERATOR -> interpreter.list(List.of());
          case SET -> interpreter.set(List.of());
          case DICT -> interpreter.dict();
        };
    inner.given(iterable);
    inner.result(collected);
    interpreter.calls.runInner(inner);
    return collected;
  }

  Value emit(Term.Collection kind, Term valueTerm, Optional<Term> keyTerm, Frame frame) {
    Optional<Value> key = keyTerm.map(term -> value(term, frame));
    Value value = value(valueTerm, frame);
    switch (frame.result()) {
      case ListValue list -> Containers.append(interpreter, list, value);
      case SetValue _ when Keys.isUnhashable(value) ->
          interpreter.errors.inferred("TypeError", "unhashable type");
      case SetValue set -> Containers.add(interpreter, set, value);
      case DictValue dict -> put(dict, key, value);
      case Value _ -> throw new IllegalStateException("comprehension " + kind);
    }
    return Value.NONE;
  }

  Arguments arguments(List<Term.Argument> terms, Frame frame) {
    if (terms.isEmpty()) {
      return Arguments.NONE;
    }
    if (terms.size() == 1 && terms.getFirst().passing() == Term.Passing.POSITIONAL) {
      return Arguments.of(List.of(value(terms.getFirst().value(), frame)));
    }
    List<Value> positional = new ArrayList<>(terms.size());
    Map<String, Value> named = Map.of();
    boolean open = false;
    boolean loose = false;
    for (int i = 0; i < terms.size(); i++) {
      Term.Argument argument = terms.get(i);
      Value value = value(argument.value(), frame);
      switch (argument.passing()) {
        case POSITIONAL -> positional.add(value);
        case KEYWORD -> {
          named = named.isEmpty() ? new LinkedHashMap<>() : named;
          named.put(argument.name(), value);
        }
        case UNPACKED_SEQUENCE -> {
          Optional<List<Value>> elements = interpreter.iteration.positions(value);
          elements.ifPresent(positional::addAll);
          open |= elements.isEmpty();
        }
        case UNPACKED_MAPPING -> {
          named = named.isEmpty() ? new LinkedHashMap<>() : named;
          DictValue mapping = mapping(value);
          unpack(mapping, named);
          open |= mapping.isOpen();
          loose |= mapping.isLoose();
        }
      }
    }
    return new Arguments(positional, named, open, loose);
  }

  /// {@return what `**` takes: a dictionary, or what the `keys` of another mapping name}
  private DictValue mapping(Value value) {
    if (Payloads.plain(value) instanceof DictValue dict) {
      return dict;
    }
    DictValue made = interpreter.dict();
    if (interpreter.attributes.lacks(value, "keys")) {
      interpreter.errors.inferred("TypeError", "argument after ** must be a mapping");
    }
    if (value.isUnknown() || interpreter.find(value, "keys") == Value.ABSENT) {
      made.open();
    } else {
      interpreter.subscripts.update(made, value);
    }
    return made;
  }

  private static void unpack(DictValue mapping, Map<String, Value> named) {
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              if (key instanceof String text) {
                named.put(text, value);
              }
            });
  }
}

package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Target;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Binds and unbinds what stands on the left of `=` and after `del`, `for` and `as`.
final class Targets {
  private final Interpreter interpreter;

  Targets(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void store(Target target, Value value, Frame frame) {
    switch (target) {
      case Target.Local(int slot, var _) -> frame.slots()[slot] = value;
      case Target.Outer(int depth, int slot, var _) -> {
        Frame owner = frame.out(depth);
        owner.slots()[slot] =
            interpreter.branches.written(owner.serial(), owner.slots()[slot], value);
      }
      case Target.Global(var name) -> {
        if (!frame.pinned().contains(name)) {
          interpreter.branches.put(frame.globals(), name, kept(name, value, frame));
        }
      }
      case Target.ClassName(var name) -> putName(frame, name, value);
      case Target.Attribute(var object, var name, int at) -> {
        Value owner = interpreter.terms.value(object, frame);
        frame.at(at);
        interpreter.writes.set(owner, name, value);
      }
      case Target.Subscript(var object, var index, int at) -> {
        Value owner = interpreter.terms.value(object, frame);
        Value key = interpreter.terms.value(index, frame);
        frame.at(at);
        interpreter.subscripts.set(owner, key, value);
      }
      case Target.Unpack(var targets, int star) -> unpack(targets, star, value, frame);
      case Target.Chain(var targets) -> targets.forEach(one -> store(one, value, frame));
    }
  }

  /// What a module has in Python and replaces by something compiled stays.
  private Value kept(String name, Value value, Frame frame) {
    return Extensions.isCompiled(value) && frame.code().isModuleOrClass()
        ? standIn(frame.globals().get(name), value)
        : value;
  }

  /// {@return what is written in Python, if that does what something compiled does}
  Value standIn(Value inPython, Value compiled) {
    boolean isWritten =
        inPython instanceof FunctionValue
            || inPython instanceof ClassValue type && type.isOfStatement();
    if (!Extensions.isCompiled(compiled) || !isWritten) {
      return compiled;
    }
    interpreter.doubts.assume(Heuristic.COMPILED_STAND_INS);
    return inPython;
  }

  /// A class body may run in a namespace that `__prepare__` made, with its own `__setitem__`.
  private void putName(Frame frame, String name, Value value) {
    if (frame.given() instanceof InstanceValue prepared) {
      interpreter.subscripts.set(prepared, Value.of(name), value);
    } else {
      interpreter.branches.put(frame.names(), name, value);
    }
  }

  private void unpack(List<Target> targets, int star, Value value, Frame frame) {
    if (value instanceof Value.AnyOf(var options)) {
      unpackAny(targets, star, options, frame);
      return;
    }
    Optional<List<Value>> known = interpreter.iteration.positions(value);
    List<Value> values = known.orElse(List.of());
    boolean fits = star < 0 ? values.size() == targets.size() : values.size() >= targets.size() - 1;
    if (known.isPresent() && !fits) {
      interpreter.errors.inferred("ValueError", misfit(values.size(), targets.size(), star));
    }
    if (known.isEmpty() || !fits) {
      targets.forEach(target -> store(target, Value.UNKNOWN, frame));
      return;
    }
    int after = star < 0 ? 0 : targets.size() - star - 1;
    for (int i = 0; i < targets.size(); i++) {
      if (star >= 0 && i == star) {
        List<Value> middle = values.subList(star, values.size() - after);
        store(targets.get(i), interpreter.list(middle), frame);
      } else {
        int from = star >= 0 && i > star ? values.size() - (targets.size() - i) : i;
        store(targets.get(i), values.get(from), frame);
      }
    }
  }

  /// Each target gets what stands at its place in any of the values.
  private void unpackAny(List<Target> targets, int star, List<Value> options, Frame frame) {
    Value[] joined = new Value[targets.size()];
    Arrays.fill(joined, Value.ABSENT);
    for (Value option : options) {
      boolean fits =
          star < 0 && option instanceof Value.Tuple(var items) && items.size() == targets.size();
      for (int i = 0; i < joined.length; i++) {
        Value item =
            fits && option instanceof Value.Tuple(var items) ? items.get(i) : Value.UNKNOWN;
        joined[i] = Joining.join(joined[i], item);
      }
    }
    for (int i = 0; i < joined.length; i++) {
      store(targets.get(i), joined[i], frame);
    }
  }

  private static String misfit(int values, int targets, int star) {
    if (star >= 0) {
      return "not enough values to unpack (expected at least %d, got %d)"
          .formatted(targets - 1, values);
    }
    return "%s values to unpack (expected %d, got %d)"
        .formatted(values < targets ? "not enough" : "too many", targets, values);
  }

  void delete(Target target, Frame frame) {
    switch (target) {
      case Target.Local(int slot, var _) -> frame.slots()[slot] = Value.ABSENT;
      case Target.Outer(int depth, int slot, var _) ->
          frame.out(depth).slots()[slot] = Value.ABSENT;
      case Target.Global(var name) -> {
        if (!frame.globals().has(name) && !frame.globals().isOpen()) {
          interpreter.errors.inferred("NameError", name);
        }
        interpreter.branches.remove(frame.globals(), Value.of(name));
      }
      case Target.ClassName(var name) -> frame.names().remove(name);
      case Target.Attribute(var object, var name, int _) ->
          interpreter.writes.delete(interpreter.terms.value(object, frame), name);
      case Target.Subscript(var object, var index, int _) ->
          interpreter.subscripts.delete(
              interpreter.terms.value(object, frame), interpreter.terms.value(index, frame));
      case Target.Unpack(var targets, int _) -> targets.forEach(one -> delete(one, frame));
      case Target.Chain(var targets) -> targets.forEach(one -> delete(one, frame));
    }
  }
}

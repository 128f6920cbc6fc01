package dev.lazyscope.graph.effect.walk;

import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.graph.effect.record.Recorder.Way;
import dev.lazyscope.graph.effect.thing.Frame;
import dev.lazyscope.graph.effect.thing.Paths;
import dev.lazyscope.graph.effect.thing.Thing;
import dev.lazyscope.graph.effect.thing.Thing.Function;
import dev.lazyscope.graph.effect.thing.Thing.Library;
import dev.lazyscope.graph.effect.thing.Thing.Made;
import dev.lazyscope.graph.effect.thing.Thing.Nothing;
import dev.lazyscope.graph.effect.thing.Thing.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows expressions: what they stand for, and the calls in them.
final class Terms {
  private final Walk walk;
  private final Looks looks;
  private final Calls calls;
  private final Classes classes;

  Terms(Walk walk) {
    this.walk = walk;
    this.looks = new Looks(walk);
    this.calls = new Calls(walk, looks);
    this.classes = new Classes(walk, calls);
  }

  Looks looks() {
    return looks;
  }

  Calls calls() {
    return calls;
  }

  /// An expression statement: the result of its call is dropped.
  void dropped(Term term, Frame frame) {
    if (term instanceof Term.Call call) {
      call(call, frame, Calls.Use.DROPPED);
    } else {
      of(term, frame);
    }
  }

  /// Evaluates what is about to be written to: looking at it is no effect of its own.
  Thing quietly(Term term, Frame frame) {
    return term instanceof Term.Attribute(Term object, String name, int at)
        ? looks.attribute(quietly(object, frame), name, new Looks.Spot(at, frame, true))
        : of(term, frame);
  }

  Thing of(Term term, Frame frame) {
    return switch (term) {
      case Term.Constant(Literal value) ->
          value instanceof Literal.Str(String text, _) ? new Text(text) : Nothing.KNOWN;
      case Term.Local(int slot, _) -> frame.get(slot);
      case Term.Outer(int depth, int slot, _) ->
          frame.outer(depth).map(outer -> outer.get(slot)).orElse(Nothing.KNOWN);
      case Term.Global(String name, _) -> global(name, frame);
      case Term.ClassName(String name, Term otherwise) ->
          Optional.ofNullable(frame.classNames.get(name)).orElseGet(() -> of(otherwise, frame));
      case Term.Attribute(Term object, String name, int at) ->
          looks.attribute(of(object, frame), name, new Looks.Spot(at, frame, false));
      case Term.Subscript(Term object, Term index, int at) -> {
        of(index, frame);
        yield looks.item(of(object, frame), new Looks.Spot(at, frame, false));
      }
      case Term.Call call -> call(call, frame, Calls.Use.KEPT);
      // Told by what it is given.
      case Term.Decorated(var call) -> call(call, frame, Calls.Use.DECORATOR);
      case Term.ZeroSuper _ -> calls.above(frame);
      case Term.MakeFunction(var code, var defaults, _, _) -> {
        defaults.forEach(one -> of(one, frame));
        yield new Function(frame.module.name, code, frame.closure());
      }
      case Term.MakeClass made -> classes.make(made, arguments(made.arguments(), frame), frame);
      case Term.Comprehend(var kind, var code, var first, int at) -> {
        looks.whole(of(first, frame), new Looks.Spot(at, frame, false));
        if (kind != Term.Collection.GENERATOR) {
          calls.comprehension(code, frame);
        }
        yield new Made(walk.recorder.running(), "");
      }
      case Term.Bind(var target, Term value) -> {
        Thing bound = of(value, frame);
        walk.stores().store(target, bound, 0, frame);
        yield bound;
      }
      case Term.Compare compare -> compare(compare, frame);
      case Term.Binary(_, Term left, Term right, _) -> {
        Thing first = of(left, frame);
        of(right, frame);
        yield Paths.of(first).<Thing>map(path -> path).orElse(Nothing.KNOWN);
      }
      case Term.Choose(Term test, Term yes, Term no) -> {
        of(test, frame);
        yield either(List.of(yes, no), frame);
      }
      case Term.And(var list) -> either(list, frame);
      case Term.Or(var list) -> either(list, frame);
      case Term.Await(Term value, _) -> of(value, frame);
      case Term.AsyncIterator(Term value, _) -> of(value, frame);
      case Term other -> parts(other, frame);
    };
  }

  private Thing compare(Term.Compare compare, Frame frame) {
    of(compare.left(), frame);
    for (Term.Comparison one : compare.rest()) {
      Thing right = of(one.right(), frame);
      if (one.operator().endsWith("in")) {
        looks.item(right, new Looks.Spot(compare.at(), frame, false));
      }
    }
    return Nothing.KNOWN;
  }

  /// Displays and the like: a new object, after what is in it.
  private Thing parts(Term term, Frame frame) {
    switch (term) {
      case Term.TupleOf(var items) -> items.forEach(one -> of(one.value(), frame));
      case Term.ListOf(var items) -> items.forEach(one -> of(one.value(), frame));
      case Term.SetOf(var items) -> items.forEach(one -> of(one.value(), frame));
      case Term.DictOf(var entries) ->
          entries.forEach(
              one -> {
                one.key().ifPresent(key -> of(key, frame));
                of(one.value(), frame);
              });
      case Term.Join(var list) -> list.forEach(one -> of(one, frame));
      case Term.Format(Term value, _, _) -> of(value, frame);
      case Term.Template(var list) -> list.forEach(one -> of(one, frame));
      case Term.Interpolate(Term value, _, _, _) -> of(value, frame);
      case Term.Unary(_, Term operand) -> of(operand, frame);
      case Term.Emit(_, Term value, var key) -> {
        key.ifPresent(one -> of(one, frame));
        of(value, frame);
      }
      case Term.Yield(Term value) -> frame.results.add(of(value, frame));
      case Term.YieldFrom(Term value, _) -> of(value, frame);
      case Term _ -> {}
    }
    return new Made(walk.recorder.running(), "");
  }

  private Thing either(List<Term> terms, Frame frame) {
    List<Thing> all = terms.stream().map(one -> of(one, frame)).toList();
    return all.stream().filter(one -> one != Nothing.KNOWN).findFirst().orElse(Nothing.KNOWN);
  }

  private static Thing global(String name, Frame frame) {
    Thing known = frame.module.globals.get(name);
    if (known != null) {
      return known;
    }
    return Character.isLetter(name.charAt(0)) ? new Library("builtins." + name) : Nothing.KNOWN;
  }

  private Thing call(Term.Call call, Frame frame, Calls.Use use) {
    Thing function =
        call.function() instanceof Term.Attribute(Term object, String name, int at)
            ? looks.attribute(quietly(object, frame), name, new Looks.Spot(at, frame, true))
            : of(call.function(), frame);
    List<Calls.Given> arguments = new ArrayList<>();
    for (Term.Argument argument : call.arguments()) {
      Term value = argument.value();
      boolean consumes =
          value instanceof Term.Comprehend(var kind, _, _, _)
              && kind == Term.Collection.GENERATOR
              && function instanceof Library;
      if (consumes && value instanceof Term.Comprehend(_, var code, _, _)) {
        calls.comprehension(code, frame);
      }
      arguments.add(new Calls.Given(argument.name(), of(value, frame)));
    }
    Way way = use == Calls.Use.DECORATOR ? Way.DECORATOR : Way.CALL;
    return calls.call(function, arguments, new Calls.At(call.at(), frame, way, use));
  }

  private List<Calls.Given> arguments(List<Term.Argument> arguments, Frame frame) {
    return arguments.stream()
        .map(one -> new Calls.Given(one.name(), of(one.value(), frame)))
        .toList();
  }
}

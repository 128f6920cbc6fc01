package dev.lazyscope.graph.load.branch;

import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.analyzer.script.Target;
import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Code that is passed over because too much about it is undecided: what it writes becomes unknown,
/// as far as the text of the code tells.
public final class Skipped {
  private static final Set<String> CHANGING =
      Set.of(
          "append",
          "add",
          "update",
          "extend",
          "insert",
          "setdefault",
          "appendleft",
          "remove",
          "pop");

  private final Frame frame;
  private final Consumer<String> global;

  private Skipped(Frame frame, Consumer<String> global) {
    this.frame = frame;
    this.global = global;
  }

  /// A global name that has a value keeps it.
  public static void forget(List<Step> steps, Frame frame) {
    DictValue names = frame.globals();
    Consumer<String> unknown =
        name -> {
          if (!names.has(name)) {
            names.put(name, Value.UNKNOWN);
          }
        };
    new Skipped(frame, unknown).forget(steps);
  }

  /// A statement of a module's body that was left before its end: what it assigns to global names
  /// is unknown too.
  public static void abandon(Step step, Frame frame) {
    DictValue names = frame.globals();
    new Skipped(frame, name -> names.put(name, Joining.join(names.get(name), Value.UNKNOWN)))
        .forget(step);
  }

  private void forget(List<Step> steps) {
    steps.forEach(this::forget);
  }

  private void forget(Step step) {
    switch (step) {
      case Step.Store(var target, _, _) -> forget(target);
      case Step.Augment(var target, _, _, _, _) -> forget(target);
      case Step.Evaluate(Term.Call(Term.Attribute(var owner, var name, _), _, _), _) -> {
        if (CHANGING.contains(name)) {
          open(owner);
        }
      }
      case Step.If(_, var body, var orElse, _) -> {
        forget(body);
        forget(orElse);
      }
      case Step.For(var target, _, var body, var orElse, _) -> {
        forget(target);
        forget(body);
        forget(orElse);
      }
      case Step.While(_, var body, _, _) -> forget(body);
      case Step.With(_, var target, var body, _, _) -> {
        target.ifPresent(this::forget);
        forget(body);
      }
      case Step.Try attempt -> {
        forget(attempt.body());
        attempt.handlers().forEach(handler -> forget(handler.body()));
        forget(attempt.orElse());
        forget(attempt.finalBody());
      }
      case Step.Match match -> match.cases().forEach(one -> forget(one.body()));
      case Step.Import(_, var name, var top, _, _) -> forget(name.orElse(top));
      case Step.ImportFrom(_, _, var names, _, _) -> names.forEach(name -> forget(name.target()));
      case Step _ -> {}
    }
  }

  private void forget(Target target) {
    switch (target) {
      case Target.Local(int slot, _) ->
          frame.slots()[slot] = Joining.join(frame.slots()[slot], Value.UNKNOWN);
      case Target.Subscript(var object, _, _) -> open(object);
      case Target.Unpack(var targets, _) -> targets.forEach(this::forget);
      case Target.Chain(var targets) -> targets.forEach(this::forget);
      case Target.Global(var name) -> global.accept(name);
      case Target.Outer _, Target.ClassName _, Target.Attribute _ -> {}
    }
  }

  private void open(Term owner) {
    Value value =
        switch (owner) {
          case Term.Local(int slot, _) -> frame.slots()[slot];
          case Term.Outer(int depth, int slot, _) -> frame.out(depth).slots()[slot];
          case Term.Global(var name, _) -> frame.globals().get(name);
          case Term _ -> Value.UNKNOWN;
        };
    switch (value) {
      case DictValue dict -> dict.open();
      case ListValue list -> list.open();
      case SetValue set -> set.open();
      case Value _ -> {}
    }
  }
}

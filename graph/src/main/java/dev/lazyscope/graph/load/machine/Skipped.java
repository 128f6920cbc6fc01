package dev.lazyscope.graph.load.machine;

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

/// Code that is passed over because too much about it is undecided: what it writes becomes unknown,
/// as far as the text of the code tells.
final class Skipped {
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

  private Skipped() {}

  static void forget(List<Step> steps, Frame frame) {
    steps.forEach(step -> forget(step, frame));
  }

  private static void forget(Step step, Frame frame) {
    switch (step) {
      case Step.Store(var targets, _, _) -> targets.forEach(target -> forget(target, frame));
      case Step.Augment(var target, _, _, _, _) -> forget(target, frame);
      case Step.Evaluate(Term.Call(Term.Attribute(var owner, var name, _), _, _), _) -> {
        if (CHANGING.contains(name)) {
          open(owner, frame);
        }
      }
      case Step.If(_, var body, var orElse, _) -> {
        forget(body, frame);
        forget(orElse, frame);
      }
      case Step.For(var target, _, var body, var orElse, _) -> {
        forget(target, frame);
        forget(body, frame);
        forget(orElse, frame);
      }
      case Step.While(_, var body, _, _) -> forget(body, frame);
      case Step.With(_, _, var body, _, _) -> forget(body, frame);
      case Step.Try attempt -> {
        forget(attempt.body(), frame);
        attempt.handlers().forEach(handler -> forget(handler.body(), frame));
        forget(attempt.orElse(), frame);
        forget(attempt.finalBody(), frame);
      }
      case Step.Match match -> match.cases().forEach(one -> forget(one.body(), frame));
      case Step other -> {}
    }
  }

  private static void forget(Target target, Frame frame) {
    switch (target) {
      case Target.Local(int slot, _) ->
          frame.slots()[slot] = Joining.join(frame.slots()[slot], Value.UNKNOWN);
      case Target.Subscript(var object, _, _) -> open(object, frame);
      case Target.Unpack(var targets, _) -> targets.forEach(one -> forget(one, frame));
      case Target.Outer _, Target.Global _, Target.ClassName _, Target.Attribute _ -> {}
    }
  }

  private static void open(Term owner, Frame frame) {
    Value value =
        switch (owner) {
          case Term.Local(int slot, _) -> frame.slots()[slot];
          case Term.Outer(int depth, int slot, _) -> frame.out(depth).slots()[slot];
          case Term.Global(var name, _) -> frame.globals().get(name);
          case Term other -> Value.UNKNOWN;
        };
    switch (value) {
      case DictValue dict -> dict.open();
      case ListValue list -> list.open();
      case SetValue set -> set.open();
      case Value other -> {}
    }
  }
}

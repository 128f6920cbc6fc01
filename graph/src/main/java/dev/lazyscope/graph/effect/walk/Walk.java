package dev.lazyscope.graph.effect.walk;

import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.graph.effect.record.Recorder;
import dev.lazyscope.graph.effect.thing.Frame;
import dev.lazyscope.graph.effect.thing.ModuleNames;
import dev.lazyscope.graph.effect.thing.Thing;
import dev.lazyscope.graph.effect.thing.Thing.Nothing;
import java.util.List;

/// Follows what runs while one module loads: its statements, and the functions that they call. All
/// branches are taken except those that never run at import time.
final class Walk {
  private static final int MOST_STEPS = 200_000;

  final Modules modules;
  final Recorder recorder;
  final Terms terms;
  private final ModuleNames names;
  private final Stores stores;
  private int steps;
  private int branches;

  Walk(Modules modules, ModuleNames names) {
    this.modules = modules;
    this.names = names;
    this.recorder = new Recorder(names.name, modules.registries);
    this.terms = new Terms(this);
    this.stores = new Stores(this, terms);
  }

  Stores stores() {
    return stores;
  }

  ModuleNames names() {
    return names;
  }

  void run() {
    try {
      all(names.script.body().body().steps(), Frame.ofModule(names));
    } catch (StackOverflowError _) {
      steps = MOST_STEPS;
    }
  }

  /// Runs the body of something that is called. A module's own branches do not count in it.
  void body(List<Step> body, Frame frame, Frame caller) {
    int outer = branches;
    branches = recorder.depth() <= 1 ? 0 : isCertain(caller) ? 0 : 1;
    all(body, frame);
    branches = outer;
  }

  /// {@return whether what runs now does so whenever its function is called} Most functions check
  /// their arguments, and warn or raise for some.
  boolean isCertain(Frame frame) {
    return recorder.depth() == 0 || branches == 0 && frame.results.isEmpty();
  }

  void all(List<Step> list, Frame frame) {
    for (Step step : list) {
      if (steps++ < MOST_STEPS) {
        one(step, frame);
      }
    }
  }

  private void one(Step step, Frame frame) {
    switch (step) {
      case Step.Evaluate s -> terms.dropped(s.value(), frame);
      case Step.Store s -> stores.store(s.target(), terms.of(s.value(), frame), s.at(), frame);
      case Step.Augment s -> {
        terms.of(s.value(), frame);
        stores.augment(s.target(), terms.of(s.current(), frame), s.at(), frame);
      }
      case Step.Annotate _, Step.Jump _ -> {}
      case Step.Delete s -> s.targets().forEach(target -> stores.delete(target, s.at(), frame));
      case Step.Return s -> frame.results.add(terms.of(s.value(), frame));
      case Step.Raise s -> raise(s, frame);
      case Step.Assert s -> terms.of(s.test(), frame);
      case Step.If s -> branch(s, frame);
      case Step.While s -> {
        terms.of(s.test(), frame);
        inBranch(s.body(), frame);
        inBranch(s.orElse(), frame);
      }
      case Step.For s -> loop(s, frame);
      case Step.With s -> with(s, frame);
      case Step.Try s -> attempt(s, frame);
      case Step.Match s -> {
        terms.of(s.subject(), frame);
        s.cases().forEach(one -> inBranch(one.body(), frame));
      }
      case Step.Import s -> stores.imports(s, frame);
      case Step.ImportFrom s -> stores.imports(s, frame);
      case Step.ImportStar s -> stores.imports(s, frame);
    }
  }

  private void inBranch(List<Step> body, Frame frame) {
    branches++;
    all(body, frame);
    branches--;
  }

  private void branch(Step.If s, Frame frame) {
    Conditions.Answer answer = Conditions.answer(s.test(), frame, terms);
    switch (answer) {
      case YES -> all(s.body(), frame);
      case NO -> all(s.orElse(), frame);
      case UNKNOWN -> {
        terms.of(s.test(), frame);
        inBranch(s.body(), frame);
        inBranch(s.orElse(), frame);
      }
    }
  }

  private void loop(Step.For s, Frame frame) {
    Thing iterable =
        s.iterable() == Term.Given.ITERABLE ? Nothing.KNOWN : terms.of(s.iterable(), frame);
    terms.looks().loop(iterable, s.at(), frame);
    stores.store(s.target(), Nothing.KNOWN, s.at(), frame);
    inBranch(s.body(), frame);
    inBranch(s.orElse(), frame);
  }

  private void with(Step.With s, Frame frame) {
    Thing context = terms.of(s.context(), frame);
    Thing entered = terms.calls().method(context, "__enter__", s.at(), frame);
    s.target().ifPresent(target -> stores.store(target, entered, s.at(), frame));
    all(s.body(), frame);
    terms.calls().method(context, "__exit__", s.at(), frame);
  }

  private void attempt(Step.Try s, Frame frame) {
    inBranch(s.body(), frame);
    for (Step.Handler handler : s.handlers()) {
      inBranch(handler.body(), frame);
    }
    inBranch(s.orElse(), frame);
    all(s.finalBody(), frame);
  }

  private void raise(Step.Raise s, Frame frame) {
    boolean isExit = s.exception().filter(Walk::isExit).isPresent();
    s.exception().ifPresent(one -> terms.of(one, frame));
    if (isCertain(frame)) {
      recorder.effect(
          isExit ? EffectKind.EXIT : EffectKind.RAISE,
          isExit ? "SystemExit" : "raise",
          frame.module,
          s.at());
    }
  }

  private static boolean isExit(Term exception) {
    Term raised = exception instanceof Term.Call call ? call.function() : exception;
    return raised instanceof Term.Global(String name, _) && name.equals("SystemExit");
  }
}

package dev.lazyscope.analyzer.script;

import java.util.List;
import java.util.Optional;

/// One step of lowered code. `at` is a byte offset into the UTF-8 source.
public sealed interface Step {

  /// {@return where the step stands}
  int at();

  record Evaluate(Term value, int at) implements Step {}

  record Store(Target target, Term value, int at) implements Step {}

  record Augment(Target target, Term current, String operator, Term value, int at)
      implements Step {}

  /// A variable annotation; evaluated at once only where the language version says so.
  record Annotate(Optional<String> name, Term annotation, int at) implements Step {}

  record Delete(List<Target> targets, int at) implements Step {}

  record Return(Term value, int at) implements Step {}

  record Raise(Optional<Term> exception, Optional<Term> cause, int at) implements Step {}

  record Assert(Term test, Optional<Term> message, int at) implements Step {}

  record If(Term test, List<Step> body, List<Step> orElse, int at) implements Step {}

  record While(Term test, List<Step> body, List<Step> orElse, int at) implements Step {}

  record For(Target target, Term iterable, List<Step> body, List<Step> orElse, int at)
      implements Step {}

  /// `with` of one item; several items nest.
  record With(Term context, Optional<Target> target, List<Step> body, boolean isAsync, int at)
      implements Step {}

  /// `isStar` tells `except*` (PEP 654).
  record Try(
      List<Step> body,
      List<Handler> handlers,
      List<Step> orElse,
      List<Step> finalBody,
      boolean isStar,
      int at)
      implements Step {}

  record Match(Term subject, List<Case> cases, int at) implements Step {}

  /// `import module`, binding the top name, or with `asName` the module itself.
  record Import(String module, Optional<Target> asName, Target top, Laziness laziness, int at)
      implements Step {}

  /// `from ..module import names`.
  record ImportFrom(int level, String module, List<Imported> names, Laziness laziness, int at)
      implements Step {}

  /// `from ..module import *`.
  record ImportStar(int level, String module, int at) implements Step {}

  enum Jump implements Step {
    BREAK,
    CONTINUE;

    @Override
    public int at() {
      return 0;
    }
  }

  /// What the place of an import statement allows (PEP 810, "Syntactic restrictions").
  ///
  /// `FORCED_EAGER` in functions, classes, `try` with handlers and star imports, and `FORBIDDEN`
  /// with the keyword there, which only text that a program runs can hold; `PLAIN` where modes and
  /// `__lazy_modules__` decide; `KEYWORD` for the `lazy` keyword. `BLOCK` is plain inside a `with`
  /// block or `else` and `finally` of a `try`, which only PEP 690 excludes.
  enum Laziness {
    FORCED_EAGER,
    FORBIDDEN,
    PLAIN,
    BLOCK,
    KEYWORD
  }

  /// One name of a from-import and where it goes.
  record Imported(String name, Target target) {}

  /// An `except` clause; without a type it catches everything.
  record Handler(Optional<Term> type, Optional<Target> target, List<Step> body, int at) {}

  record Case(Shape pattern, Optional<Term> guard, List<Step> body) {}

  /// A pattern of `match`, its captures resolved to targets.
  sealed interface Shape {
    record Equal(Term value) implements Shape {}

    record Same(Term value) implements Shape {}

    record Sequence(List<Shape> items) implements Shape {}

    record Mapping(List<Term> keys, List<Shape> values, Optional<Target> rest) implements Shape {}

    record Class(Term type, List<Shape> positional, List<String> names, List<Shape> named)
        implements Shape {}

    record Star(Optional<Target> target) implements Shape {}

    record As(Optional<Shape> pattern, Optional<Target> target) implements Shape {}

    record Or(List<Shape> options) implements Shape {}
  }
}

package dev.lazyscope.analyzer.script;

import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.analyzer.tree.Parameter;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.analyzer.tree.WithItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers the statements of one block.
final class Lowering {
  private final BlockScope scope;
  private final TermLowering terms;
  private int tries;
  private int blocks;

  /// `owner` is the qualified name of the enclosing block and `.`, or empty.
  Lowering(BlockScope scope, boolean future, String owner) {
    this.scope = scope;
    this.terms = new TermLowering(scope, future, owner);
  }

  static String topOf(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? dotted : dotted.substring(0, dot);
  }

  Code.Body body(Code.Kind kind, List<Stmt> statements) {
    boolean isText = kind == Code.Kind.MODULE || kind == Code.Kind.CLASS;
    List<Step> steps = isText ? value(statements) : steps(statements);
    return new Code.Body(kind, steps, scope.slotNames(), docstring(statements), scope.readsFirst());
  }

  /// A constant that stands alone is what `eval` of a text gives; elsewhere it does nothing.
  private List<Step> value(List<Stmt> statements) {
    return statements.size() == 1
            && statements.getFirst() instanceof Stmt.ExprStmt(Expr.Constant value, int at, _)
        ? List.of(new Step.Evaluate(terms.lower(value), at))
        : steps(statements);
  }

  private static Optional<String> docstring(List<Stmt> statements) {
    if (!statements.isEmpty()
        && statements.getFirst()
            instanceof Stmt.ExprStmt(Expr.Constant(Literal.Str(var text, _), _, _), _, _)) {
      return Optional.of(text);
    }
    return Optional.empty();
  }

  private List<Step> steps(List<Stmt> statements) {
    if (statements.isEmpty()) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      step(statements.get(i), steps);
    }
    return List.copyOf(steps);
  }

  private void step(Stmt statement, List<Step> out) {
    int at = statement.start();
    switch (statement) {
      case Stmt.FunctionDef function -> out.add(function(function));
      case Stmt.ClassDef type -> out.add(type(type));
      case Stmt.Return(var value, _, _) ->
          out.add(new Step.Return(value.map(terms::lower).orElse(TermLowering.NONE), at));
      case Stmt.Delete(var targets, _, _) -> out.add(new Step.Delete(targets(targets), at));
      case Stmt.Assign(var targets, var value, _, _) ->
          out.add(new Step.Store(target(targets), terms.lower(value), at));
      case Stmt.TypeAlias(var name, var params, var value, _, _) ->
          out.add(
              new Step.Store(scope.write(name.id()), terms.alias(name.id(), params, value), at));
      case Stmt.AugAssign(var target, var operator, var value, _, _) ->
          out.add(
              new Step.Augment(
                  terms.target(target),
                  terms.lower(target),
                  operator.symbol(),
                  terms.lower(value),
                  at));
      case Stmt.AnnAssign annotated -> annotated(annotated, out);
      case Stmt.For loop ->
          out.add(
              new Step.For(
                  terms.target(loop.target()),
                  terms.iterable(loop.iter(), loop.isAsync(), at),
                  steps(loop.body()),
                  steps(loop.orElse()),
                  at));
      case Stmt.While loop ->
          out.add(
              new Step.While(
                  terms.lower(loop.test()), steps(loop.body()), steps(loop.orElse()), at));
      case Stmt.If(var test, var then, var orElse, _, _) ->
          out.add(new Step.If(terms.lower(test), steps(then), steps(orElse), at));
      case Stmt.With with -> out.add(with(with, 0));
      case Stmt.Match match -> out.add(PatternLowering.match(match, terms, this::steps));
      case Stmt.Raise(var exception, var cause, _, _) ->
          out.add(new Step.Raise(exception.map(terms::lower), cause.map(terms::lower), at));
      case Stmt.Try attempt -> out.add(attempt(attempt));
      case Stmt.Assert(var test, var message, _, _) ->
          out.add(new Step.Assert(terms.lower(test), message.map(terms::lower), at));
      case Stmt.Import plain -> imports(plain, out);
      case Stmt.ImportFrom from -> out.add(importFrom(from));
      case Stmt.ExprStmt(var value, _, _) -> {
        if (!(value instanceof Expr.Constant)) {
          out.add(new Step.Evaluate(terms.lower(value), at));
        }
      }
      case Stmt.Global _, Stmt.Nonlocal _, Stmt.Pass _ -> {}
      case Stmt.Break _ -> out.add(Step.Jump.BREAK);
      case Stmt.Continue _ -> out.add(Step.Jump.CONTINUE);
    }
  }

  private List<Target> targets(List<Expr> targets) {
    return Each.of(targets, terms::target);
  }

  private Target target(List<Expr> targets) {
    return targets.size() == 1
        ? terms.target(targets.getFirst())
        : new Target.Chain(targets(targets));
  }

  private Step function(Stmt.FunctionDef function) {
    TermLowering inner = terms.within(function.typeParams());
    Term made = inner.function(function);
    return new Step.Store(
        scope.write(function.name()), decorated(made, function.decorators()), function.start());
  }

  private Step type(Stmt.ClassDef type) {
    Term made = terms.within(type).type(type);
    return new Step.Store(
        scope.write(type.name()), decorated(made, type.decorators()), type.start());
  }

  private Term decorated(Term made, List<Expr> decorators) {
    Term value = made;
    for (int i = decorators.size() - 1; i >= 0; i--) {
      Expr decorator = decorators.get(i);
      value =
          new Term.Decorated(
              new Term.Call(
                  terms.lower(decorator),
                  List.of(new Term.Argument(Term.Passing.POSITIONAL, "", value)),
                  decorator.start()));
    }
    return value;
  }

  private void annotated(Stmt.AnnAssign annotated, List<Step> out) {
    int at = annotated.start();
    annotated
        .value()
        .ifPresent(
            value ->
                out.add(new Step.Store(terms.target(annotated.target()), terms.lower(value), at)));
    boolean named = annotated.isSimple() && annotated.target() instanceof Expr.Name;
    Optional<String> name =
        named && annotated.target() instanceof Expr.Name(var id, _, _)
            ? Optional.of(scope.mangled(id))
            : Optional.empty();
    out.add(new Step.Annotate(name, terms.annotation(annotated.annotation()), at));
  }

  private Step with(Stmt.With with, int index) {
    WithItem item = with.items().get(index);
    Term context = terms.lower(item.context());
    Optional<Target> target = item.target().map(terms::target);
    blocks++;
    List<Step> body =
        index + 1 < with.items().size() ? List.of(with(with, index + 1)) : steps(with.body());
    blocks--;
    return new Step.With(context, target, body, with.isAsync(), item.start());
  }

  private Step attempt(Stmt.Try attempt) {
    int finished = attempt.finalBody().isEmpty() ? 0 : 1;
    int handled = attempt.handlers().isEmpty() ? 0 : 1;
    blocks++;
    tries += finished + handled;
    List<Step> body = steps(attempt.body());
    List<Step.Handler> handlers = new ArrayList<>();
    for (var handler : attempt.handlers()) {
      handlers.add(
          new Step.Handler(
              handler.type().map(terms::lower),
              handler.name().map(scope::write),
              steps(handler.body()),
              handler.start()));
    }
    tries -= handled;
    List<Step> orElse = steps(attempt.orElse());
    tries -= finished;
    List<Step> finalBody = steps(attempt.finalBody());
    blocks--;
    return new Step.Try(
        body, List.copyOf(handlers), orElse, finalBody, attempt.isStar(), attempt.start());
  }

  private Step.Laziness laziness(boolean keyword) {
    if (!scope.isModule() || tries > 0) {
      return keyword ? Step.Laziness.FORBIDDEN : Step.Laziness.FORCED_EAGER;
    }
    if (keyword) {
      return Step.Laziness.KEYWORD;
    }
    return blocks > 0 ? Step.Laziness.BLOCK : Step.Laziness.PLAIN;
  }

  private void imports(Stmt.Import plain, List<Step> out) {
    for (Alias alias : plain.names()) {
      out.add(
          new Step.Import(
              alias.name(),
              alias.asName().map(scope::write),
              scope.write(topOf(alias.name())),
              laziness(plain.isLazy()),
              plain.start()));
    }
  }

  private Step importFrom(Stmt.ImportFrom from) {
    int at = from.start();
    if (from.names().size() == 1 && from.names().getFirst().name().equals("*")) {
      return new Step.ImportStar(from.level(), from.module(), at);
    }
    List<Step.Imported> names =
        Each.of(
            from.names(), alias -> new Step.Imported(alias.name(), scope.write(alias.boundName())));
    Step.Laziness laziness = laziness(from.isLazy());
    return new Step.ImportFrom(from.level(), from.module(), names, laziness, at);
  }

  static List<Code.Param> params(BlockScope scope, List<Parameter> parameters) {
    return Each.of(parameters, parameter -> param(scope.mangled(parameter.name()), parameter));
  }

  private static Code.Param param(String name, Parameter parameter) {
    return new Code.Param(name, passing(parameter.kind()), parameter.defaultValue().isPresent());
  }

  private static Code.Passing passing(Parameter.Kind kind) {
    return switch (kind) {
      case POSITIONAL_ONLY -> Code.Passing.POSITIONAL_ONLY;
      case POSITIONAL_OR_KEYWORD -> Code.Passing.EITHER;
      case VAR_POSITIONAL -> Code.Passing.VAR_POSITIONAL;
      case KEYWORD_ONLY -> Code.Passing.KEYWORD_ONLY;
      case VAR_KEYWORD -> Code.Passing.VAR_KEYWORD;
    };
  }
}

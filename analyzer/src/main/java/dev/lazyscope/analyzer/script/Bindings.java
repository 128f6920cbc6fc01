package dev.lazyscope.analyzer.script;

import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.Comprehension;
import dev.lazyscope.analyzer.tree.ExceptHandler;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.MatchCase;
import dev.lazyscope.analyzer.tree.Pattern;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.analyzer.tree.WithItem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds what a block binds by itself, and whether it yields; nested functions and classes are not
/// entered.
final class Bindings {
  private final BlockScope scope;
  private boolean yields;

  private Bindings(BlockScope scope) {
    this.scope = scope;
  }

  /// Declares in `scope` what the statements bind. {@return whether they yield}
  static boolean declare(BlockScope scope, List<Stmt> body) {
    Bindings bindings = new Bindings(scope);
    bindings.scopeStatements(body);
    bindings.statements(body);
    return bindings.yields;
  }

  /// Declares the names bound by `:=` in an expression. {@return whether it yields}
  static boolean declare(BlockScope scope, Expr expression) {
    Bindings bindings = new Bindings(scope);
    bindings.expression(expression);
    return bindings.yields;
  }

  static void declareTarget(BlockScope scope, Expr target) {
    new Bindings(scope).target(target);
  }

  /// `global` and `nonlocal` come first: they hold for the whole block.
  private void scopeStatements(List<Stmt> body) {
    for (Stmt statement : body) {
      switch (statement) {
        case Stmt.Global(var names, _, _) -> names.forEach(scope::declareGlobal);
        case Stmt.Nonlocal(var names, _, _) -> names.forEach(scope::declareNonlocal);
        case Stmt.If(_, var then, var orElse, _, _) -> {
          scopeStatements(then);
          scopeStatements(orElse);
        }
        case Stmt.For loop -> {
          scopeStatements(loop.body());
          scopeStatements(loop.orElse());
        }
        case Stmt.While loop -> {
          scopeStatements(loop.body());
          scopeStatements(loop.orElse());
        }
        case Stmt.With with -> scopeStatements(with.body());
        case Stmt.Match match -> match.cases().forEach(one -> scopeStatements(one.body()));
        case Stmt.Try attempt -> {
          scopeStatements(attempt.body());
          attempt.handlers().forEach(handler -> scopeStatements(handler.body()));
          scopeStatements(attempt.orElse());
          scopeStatements(attempt.finalBody());
        }
        case Stmt _ -> {}
      }
    }
  }

  private void statements(List<Stmt> body) {
    body.forEach(this::statement);
  }

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.FunctionDef function -> {
        scope.declare(function.name());
        function.decorators().forEach(this::expression);
        function.parameters().forEach(p -> p.defaultValue().ifPresent(this::expression));
      }
      case Stmt.ClassDef type -> {
        scope.declare(type.name());
        type.decorators().forEach(this::expression);
        type.bases().forEach(this::expression);
        type.keywords().forEach(keyword -> expression(keyword.value()));
      }
      case Stmt.Return(var value, _, _) -> value.ifPresent(this::expression);
      case Stmt.Delete(var targets, _, _) -> targets.forEach(this::target);
      case Stmt.Assign(var targets, var value, _, _) -> {
        targets.forEach(this::target);
        expression(value);
      }
      case Stmt.TypeAlias alias -> scope.declare(alias.name().id());
      case Stmt.AugAssign(var target, _, var value, _, _) -> {
        target(target);
        expression(value);
      }
      case Stmt.AnnAssign(var target, _, var value, var isSimple, _, _) -> {
        if (isSimple || value.isPresent()) {
          target(target);
        }
        value.ifPresent(this::expression);
      }
      case Stmt.For loop -> {
        target(loop.target());
        expression(loop.iter());
        statements(loop.body());
        statements(loop.orElse());
      }
      case Stmt.While loop -> {
        expression(loop.test());
        statements(loop.body());
        statements(loop.orElse());
      }
      case Stmt.If(var test, var then, var orElse, _, _) -> {
        expression(test);
        statements(then);
        statements(orElse);
      }
      case Stmt.With with -> {
        for (WithItem item : with.items()) {
          expression(item.context());
          item.target().ifPresent(this::target);
        }
        statements(with.body());
      }
      case Stmt.Match match -> {
        expression(match.subject());
        match.cases().forEach(this::matchCase);
      }
      case Stmt.Raise(var exception, var cause, _, _) -> {
        exception.ifPresent(this::expression);
        cause.ifPresent(this::expression);
      }
      case Stmt.Try attempt -> attempt(attempt);
      case Stmt.Assert(var test, var message, _, _) -> {
        expression(test);
        message.ifPresent(this::expression);
      }
      case Stmt.Import statementImport -> {
        for (Alias alias : statementImport.names()) {
          scope.declare(alias.asName().orElseGet(() -> Lowering.topOf(alias.name())));
        }
      }
      case Stmt.ImportFrom from -> from.names().forEach(alias -> scope.declare(alias.boundName()));
      case Stmt.ExprStmt(var value, _, _) -> expression(value);
      case Stmt.Global _, Stmt.Nonlocal _, Stmt.Pass _, Stmt.Break _, Stmt.Continue _ -> {}
    }
  }

  private void attempt(Stmt.Try attempt) {
    statements(attempt.body());
    for (ExceptHandler handler : attempt.handlers()) {
      handler.type().ifPresent(this::expression);
      handler.name().ifPresent(scope::declare);
      statements(handler.body());
    }
    statements(attempt.orElse());
    statements(attempt.finalBody());
  }

  private void matchCase(MatchCase matchCase) {
    pattern(matchCase.pattern());
    matchCase.guard().ifPresent(this::expression);
    statements(matchCase.body());
  }

  private void pattern(Pattern pattern) {
    switch (pattern) {
      case Pattern.MatchValue _, Pattern.MatchSingleton _ -> {}
      case Pattern.MatchSequence(var patterns, _, _) -> patterns.forEach(this::pattern);
      case Pattern.MatchMapping mapping -> {
        mapping.patterns().forEach(this::pattern);
        mapping.rest().ifPresent(scope::declare);
      }
      case Pattern.MatchClass type -> {
        type.patterns().forEach(this::pattern);
        type.keywordPatterns().forEach(this::pattern);
      }
      case Pattern.MatchStar(var name, _, _) -> name.ifPresent(scope::declare);
      case Pattern.MatchAs(var inner, var name, _, _) -> {
        inner.ifPresent(this::pattern);
        name.ifPresent(scope::declare);
      }
      case Pattern.MatchOr(var patterns, _, _) -> patterns.forEach(this::pattern);
    }
  }

  private void target(Expr target) {
    switch (target) {
      case Expr.Name(var id, _, _) -> scope.declare(id);
      case Expr.TupleDisplay(var elements, _, _) -> elements.forEach(this::target);
      case Expr.ListDisplay(var elements, _, _) -> elements.forEach(this::target);
      case Expr.Starred(var value, _, _) -> target(value);
      case Expr _ -> expression(target);
    }
  }

  private void expression(Expr expression) {
    switch (expression) {
      case Expr.NamedExpr(var target, var value, _, _) -> {
        scope.declare(target.id());
        expression(value);
      }
      case Expr.Yield _, Expr.YieldFrom _ -> {
        yields = true;
        children(expression, this::expression);
      }
      case Expr.Constant _, Expr.Name _, Expr.Lambda _ -> {}
      case Expr _ -> children(expression, this::expression);
    }
  }

  /// Gives the direct parts of an expression that are evaluated with it.
  private static void children(Expr expression, Consumer<Expr> each) {
    switch (expression) {
      case Expr.BoolOp(_, var values, _, _) -> values.forEach(each);
      case Expr.NamedExpr(_, var value, _, _) -> each.accept(value);
      case Expr.BinOp(var left, _, var right, _, _) -> {
        each.accept(left);
        each.accept(right);
      }
      case Expr.UnaryOp(_, var operand, _, _) -> each.accept(operand);
      case Expr.IfExp(var test, var body, var orElse, _, _) -> {
        each.accept(test);
        each.accept(body);
        each.accept(orElse);
      }
      case Expr.DictDisplay(var items, _, _) -> items.forEach(item -> dictItem(item, each));
      case Expr.SetDisplay(var elements, _, _) -> elements.forEach(each);
      case Expr.ListComp(var element, var generators, _, _) -> {
        each.accept(element);
        generators(generators, each);
      }
      case Expr.SetComp(var element, var generators, _, _) -> {
        each.accept(element);
        generators(generators, each);
      }
      case Expr.DictComp(var item, var generators, _, _) -> {
        dictItem(item, each);
        generators(generators, each);
      }
      case Expr.GeneratorExp(var element, var generators, _, _) -> {
        each.accept(element);
        generators(generators, each);
      }
      case Expr.Await(var value, _, _) -> each.accept(value);
      case Expr.Yield(var value, _, _) -> value.ifPresent(each);
      case Expr.YieldFrom(var value, _, _) -> each.accept(value);
      case Expr.Compare(var left, _, var comparators, _, _) -> {
        each.accept(left);
        comparators.forEach(each);
      }
      case Expr.Call call -> {
        each.accept(call.function());
        call.args().forEach(each);
        call.keywords().forEach(keyword -> each.accept(keyword.value()));
      }
      case Expr.FormattedValue field -> {
        each.accept(field.value());
        field.formatSpec().ifPresent(each::accept);
      }
      case Expr.Interpolation field -> each.accept(field.value());
      case Expr.JoinedStr(var values, _, _) -> values.forEach(each);
      case Expr.TemplateStr(var values, _, _) -> values.forEach(each);
      case Expr.Attribute(var value, _, _, _) -> each.accept(value);
      case Expr.Subscript(var value, var slice, _, _) -> {
        each.accept(value);
        each.accept(slice);
      }
      case Expr.Starred(var value, _, _) -> each.accept(value);
      case Expr.ListDisplay(var elements, _, _) -> elements.forEach(each);
      case Expr.TupleDisplay(var elements, _, _) -> elements.forEach(each);
      case Expr.Slice(var lower, var upper, var step, _, _) -> {
        optional(lower, each);
        optional(upper, each);
        optional(step, each);
      }
      case Expr.Lambda _, Expr.Constant _, Expr.Name _ -> {}
    }
  }

  private static void optional(Optional<Expr> expression, Consumer<Expr> each) {
    expression.ifPresent(each);
  }

  private static void dictItem(Expr.DictItem item, Consumer<Expr> each) {
    switch (item) {
      case Expr.DictItem.Pair(var key, var value) -> {
        each.accept(key);
        each.accept(value);
      }
      case Expr.DictItem.Unpacked(var value) -> each.accept(value);
    }
  }

  private static void generators(List<Comprehension> generators, Consumer<Expr> each) {
    for (Comprehension generator : generators) {
      each.accept(generator.iter());
      generator.ifs().forEach(each);
    }
  }
}

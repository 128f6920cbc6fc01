package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportSite.Scope;
import dev.lazyscope.analyzer.summary.ModuleSummary.Binding;
import dev.lazyscope.analyzer.summary.ModuleSummary.UseKind;
import dev.lazyscope.analyzer.tree.ExceptHandler;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.MatchCase;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Pattern;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.analyzer.tree.WithItem;
import java.util.List;

/// Walks statements, keeping track of the blocks around them.
final class StatementWalk {
  private final Facts facts;
  private final Cursor cursor = new Cursor();
  private final Imports imports;
  private final Effects effects;
  private final ExpressionWalk expressions;
  private final Assignments assignments;
  private final Definitions definitions;

  StatementWalk(Facts facts) {
    this.facts = facts;
    this.imports = new Imports(facts);
    this.effects = new Effects(facts, cursor);
    this.expressions = new ExpressionWalk(facts, cursor, imports, effects);
    this.assignments = new Assignments(facts, cursor, expressions, effects);
    this.definitions = new Definitions(facts, cursor, expressions, this);
  }

  void walk(Module module) {
    all(module.body());
    cursor.isLater = true;
    definitions.walkLater();
    expressions.walkLater();
  }

  Effects effects() {
    return effects;
  }

  void all(List<Stmt> statements) {
    for (int i = 0; i < statements.size(); i++) {
      one(statements.get(i));
    }
  }

  private void one(Stmt statement) {
    switch (statement) {
      case Stmt.ExprStmt s -> expression(s);
      case Stmt.Assign s -> assignments.assign(s);
      case Stmt.If s -> branches(s);
      case Stmt.Return s -> expressions.optional(s.value());
      case Stmt.FunctionDef s -> definitions.function(s);
      case Stmt.ClassDef s -> definitions.classDef(s);
      case Stmt.For s -> loop(s);
      case Stmt.ImportFrom s -> importFrom(s);
      case Stmt.Import s -> importModules(s);
      case Stmt.Raise s -> raise(s);
      case Stmt.AnnAssign s -> assignments.annotated(s, definitions);
      case Stmt.AugAssign s -> assignments.augmented(s);
      case Stmt.With s -> with(s);
      case Stmt.Try s -> attempt(s);
      case Stmt.Assert s -> {
        expressions.walk(s.test());
        expressions.optional(s.message());
      }
      case Stmt.While s -> {
        GuardChain outer = cursor.guards;
        expressions.walk(s.test());
        cursor.guards = new GuardChain.Loop(outer);
        all(s.body());
        all(s.orElse());
        cursor.guards = outer;
      }
      case Stmt.Match s -> match(s);
      case Stmt.Delete s -> assignments.delete(s);
      case Stmt.Global s -> global(s);
      case Stmt.TypeAlias s -> definitions.typeAlias(s);
      case Stmt.Nonlocal _, Stmt.Pass _, Stmt.Break _, Stmt.Continue _ -> {}
    }
  }

  private void expression(Stmt.ExprStmt statement) {
    if (statement.value() instanceof Expr.Call call && cursor.mayRunAtImport()) {
      if (!assignments.listCall(call)) {
        effects.resultDropped(call);
      }
    }
    expressions.walk(statement.value());
  }

  private void importModules(Stmt.Import statement) {
    imports.plain(statement, cursor);
    for (int i = 0; i < statement.names().size(); i++) {
      var alias = statement.names().get(i);
      expressions.bindName(Imports.boundName(alias), Binding.IMPORT, alias.start());
    }
  }

  private void importFrom(Stmt.ImportFrom statement) {
    imports.from(statement, cursor);
    for (int i = 0; i < statement.names().size(); i++) {
      var alias = statement.names().get(i);
      if (!alias.name().equals("*")) {
        expressions.bindName(alias.boundName(), Binding.IMPORT, alias.start());
      }
    }
  }

  /// A loop and no recursion over `elif`: chains of thousands exist.
  private void branches(Stmt.If first) {
    GuardChain outer = cursor.guards;
    UseKind before = cursor.kind;
    Stmt.If branch = first;
    GuardChain reached = outer;
    while (true) {
      expressions.walk(branch.test());
      enterBranch(reached, branch.test(), false);
      all(branch.body());
      cursor.kind = before;
      if (branch.orElse().isEmpty()) {
        break;
      }
      enterBranch(reached, branch.test(), true);
      reached = cursor.guards;
      if (branch.orElse().size() == 1 && branch.orElse().getFirst() instanceof Stmt.If next) {
        branch = next;
      } else {
        all(branch.orElse());
        break;
      }
    }
    cursor.kind = before;
    cursor.guards = outer;
  }

  private void enterBranch(GuardChain outer, Expr test, boolean negated) {
    cursor.guards = new GuardChain.Branch(outer, test, negated);
    if (cursor.kind.isAtImport()) {
      if (facts.tests.isTypeCheckingOnly(test, negated)) {
        cursor.kind = UseKind.TYPE_CHECKING;
      } else if (facts.tests.isMainOnly(test, negated)) {
        cursor.kind = UseKind.MAIN_GUARD;
        facts.mainGuard();
      }
    }
  }

  private void loop(Stmt.For s) {
    GuardChain outer = cursor.guards;
    expressions.walk(s.iter());
    expressions.bind(s.target());
    cursor.guards = new GuardChain.Loop(outer);
    all(s.body());
    all(s.orElse());
    cursor.guards = outer;
  }

  private void with(Stmt.With s) {
    GuardChain outer = cursor.guards;
    for (int i = 0; i < s.items().size(); i++) {
      WithItem item = s.items().get(i);
      expressions.walk(item.context());
      if (item.target().isPresent()) {
        expressions.bind(item.target().get());
      }
    }
    cursor.guards = new GuardChain.With(outer, s);
    all(s.body());
    cursor.guards = outer;
  }

  private void attempt(Stmt.Try s) {
    GuardChain outer = cursor.guards;
    cursor.guards = new GuardChain.Try(outer, s, Guard.Part.BODY);
    all(s.body());
    UseKind before = cursor.enter(UseKind.HANDLER);
    for (int i = 0; i < s.handlers().size(); i++) {
      cursor.guards = new GuardChain.Try(outer, s, Guard.Part.HANDLER);
      handler(s.handlers().get(i));
    }
    cursor.kind = before;
    cursor.guards = new GuardChain.Try(outer, s, Guard.Part.ELSE);
    all(s.orElse());
    cursor.guards = new GuardChain.Try(outer, s, Guard.Part.FINALLY);
    all(s.finalBody());
    cursor.guards = outer;
  }

  private void handler(ExceptHandler handler) {
    expressions.optional(handler.type());
    // Unbound again at the end of the clause, hence no export.
    if (handler.name().isPresent() && cursor.frame.isPresent()) {
      expressions.bindName(handler.name().get(), handler.start());
    }
    all(handler.body());
  }

  private void raise(Stmt.Raise s) {
    if (cursor.mayRunAtImport()) {
      effects.raise(s);
    }
    expressions.optional(s.exception());
    expressions.optional(s.cause());
  }

  private void match(Stmt.Match s) {
    GuardChain outer = cursor.guards;
    expressions.walk(s.subject());
    for (int i = 0; i < s.cases().size(); i++) {
      MatchCase branch = s.cases().get(i);
      cursor.guards = outer;
      pattern(branch.pattern());
      expressions.optional(branch.guard());
      cursor.guards = new GuardChain.Case(outer, i > 0);
      all(branch.body());
    }
    cursor.guards = outer;
  }

  private void pattern(Pattern pattern) {
    switch (pattern) {
      case Pattern.MatchValue p -> expressions.walk(p.value());
      case Pattern.MatchSingleton _ -> {}
      case Pattern.MatchSequence p -> p.patterns().forEach(this::pattern);
      case Pattern.MatchMapping p -> {
        expressions.all(p.keys());
        p.patterns().forEach(this::pattern);
        p.rest().ifPresent(name -> expressions.bindName(name, p.start()));
      }
      case Pattern.MatchClass p -> {
        expressions.walk(p.cls());
        p.patterns().forEach(this::pattern);
        p.keywordPatterns().forEach(this::pattern);
      }
      case Pattern.MatchStar p -> p.name().ifPresent(name -> expressions.bindName(name, p.start()));
      case Pattern.MatchAs p -> {
        p.pattern().ifPresent(this::pattern);
        p.name().ifPresent(name -> expressions.bindName(name, p.start()));
      }
      case Pattern.MatchOr p -> p.patterns().forEach(this::pattern);
    }
  }

  private void global(Stmt.Global s) {
    if (cursor.scope == Scope.MODULE || cursor.frame.isEmpty()) {
      return;
    }
    for (int i = 0; i < s.names().size(); i++) {
      String name = s.names().get(i);
      facts.export(name, Binding.VARIABLE, s.start());
      int id = facts.imported.find(name);
      if (id >= 0) {
        cursor.frame.get().declareGlobal(id);
      }
    }
  }
}

package dev.lazyscope.analyzer.dump;

import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.ExceptHandler;
import dev.lazyscope.analyzer.tree.MatchCase;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.analyzer.tree.TypeParam;
import dev.lazyscope.analyzer.tree.WithItem;
import java.util.List;

/// Statements as lines.
final class StatementPrinter {
  private final Lines lines;
  private final ExpressionPrinter expressions;
  private final PatternPrinter patterns;

  StatementPrinter(Lines lines) {
    this.lines = lines;
    this.expressions = new ExpressionPrinter(lines);
    this.patterns = new PatternPrinter(lines, expressions);
  }

  void all(int depth, String field, List<Stmt> statements) {
    for (Stmt statement : statements) {
      one(depth, field, statement);
    }
  }

  private Lines begin(int depth, String field, Stmt s, String name) {
    return lines.node(depth, field, name, s);
  }

  private void one(int depth, String field, Stmt statement) {
    int in = depth + 1;
    switch (statement) {
      case Stmt.FunctionDef f -> function(depth, field, f);
      case Stmt.ClassDef c -> ofClass(depth, field, c);
      case Stmt.Return r -> {
        begin(depth, field, r, "Return");
        expressions.optional(in, "value", r.value());
      }
      case Stmt.Delete d -> {
        begin(depth, field, d, "Delete");
        expressions.all(in, "targets", d.targets());
      }
      case Stmt.Assign a -> {
        begin(depth, field, a, "Assign");
        expressions.all(in, "targets", a.targets());
        expressions.one(in, "value", a.value());
      }
      case Stmt.TypeAlias t -> {
        begin(depth, field, t, "TypeAlias");
        expressions.one(in, "name", t.name());
        typeParams(in, t.typeParams());
        expressions.one(in, "value", t.value());
      }
      case Stmt.AugAssign a -> {
        begin(depth, field, a, "AugAssign").word(Names.of(a.op()));
        expressions.one(in, "target", a.target());
        expressions.one(in, "value", a.value());
      }
      case Stmt.AnnAssign a -> {
        begin(depth, field, a, "AnnAssign").flag(a.isSimple());
        expressions.one(in, "target", a.target());
        expressions.one(in, "annotation", a.annotation());
        expressions.optional(in, "value", a.value());
      }
      case Stmt.For f -> {
        begin(depth, field, f, f.isAsync() ? "AsyncFor" : "For");
        expressions.one(in, "target", f.target());
        expressions.one(in, "iter", f.iter());
        all(in, "body", f.body());
        all(in, "orelse", f.orElse());
      }
      case Stmt.While w -> {
        begin(depth, field, w, "While");
        expressions.one(in, "test", w.test());
        all(in, "body", w.body());
        all(in, "orelse", w.orElse());
      }
      case Stmt.If i -> ifs(depth, field, i);
      case Stmt.With w -> with(depth, field, w);
      case Stmt.Match m -> match(depth, field, m);
      case Stmt.Raise r -> {
        begin(depth, field, r, "Raise");
        expressions.optional(in, "exc", r.exception());
        expressions.optional(in, "cause", r.cause());
      }
      case Stmt.Try t -> tries(depth, field, t);
      case Stmt.Assert a -> {
        begin(depth, field, a, "Assert");
        expressions.one(in, "test", a.test());
        expressions.optional(in, "msg", a.message());
      }
      case Stmt.Import i -> {
        begin(depth, field, i, "Import").flag(i.isLazy());
        aliases(in, i.names());
      }
      case Stmt.ImportFrom i -> {
        begin(depth, field, i, "ImportFrom");
        if (!i.module().isEmpty()) {
          lines.quoted(i.module());
        }
        lines.number(i.level()).flag(i.isLazy());
        aliases(in, i.names());
      }
      case Stmt.Global g -> begin(depth, field, g, "Global").names(g.names());
      case Stmt.Nonlocal n -> begin(depth, field, n, "Nonlocal").names(n.names());
      case Stmt.ExprStmt e -> {
        begin(depth, field, e, "Expr");
        expressions.one(in, "value", e.value());
      }
      case Stmt.Pass p -> begin(depth, field, p, "Pass");
      case Stmt.Break b -> begin(depth, field, b, "Break");
      case Stmt.Continue c -> begin(depth, field, c, "Continue");
    }
  }

  private void function(int depth, String field, Stmt.FunctionDef f) {
    int in = depth + 1;
    begin(depth, field, f, f.isAsync() ? "AsyncFunctionDef" : "FunctionDef").quoted(f.name());
    expressions.arguments(in, f.parameters());
    all(in, "body", f.body());
    expressions.all(in, "decorator_list", f.decorators());
    expressions.optional(in, "returns", f.returns());
    typeParams(in, f.typeParams());
  }

  private void ofClass(int depth, String field, Stmt.ClassDef c) {
    int in = depth + 1;
    begin(depth, field, c, "ClassDef").quoted(c.name());
    expressions.all(in, "bases", c.bases());
    expressions.keywords(in, c.keywords());
    all(in, "body", c.body());
    expressions.all(in, "decorator_list", c.decorators());
    typeParams(in, c.typeParams());
  }

  /// A loop along the `elif` parts, of which there may be thousands.
  private void ifs(int depth, String field, Stmt.If first) {
    Stmt.If at = first;
    int in = depth;
    String name = field;
    while (true) {
      begin(in, name, at, "If");
      in++;
      expressions.one(in, "test", at.test());
      all(in, "body", at.body());
      if (at.orElse().size() != 1 || !(at.orElse().getFirst() instanceof Stmt.If next)) {
        all(in, "orelse", at.orElse());
        return;
      }
      at = next;
      name = "orelse";
    }
  }

  private void with(int depth, String field, Stmt.With w) {
    int in = depth + 1;
    begin(depth, field, w, w.isAsync() ? "AsyncWith" : "With");
    for (WithItem item : w.items()) {
      lines.node(in, "items", "withitem");
      expressions.one(in + 1, "context_expr", item.context());
      expressions.optional(in + 1, "optional_vars", item.target());
    }
    all(in, "body", w.body());
  }

  private void match(int depth, String field, Stmt.Match m) {
    int in = depth + 1;
    begin(depth, field, m, "Match");
    expressions.one(in, "subject", m.subject());
    for (MatchCase one : m.cases()) {
      lines.node(in, "cases", "match_case");
      patterns.one(in + 1, "pattern", one.pattern());
      expressions.optional(in + 1, "guard", one.guard());
      all(in + 1, "body", one.body());
    }
  }

  private void tries(int depth, String field, Stmt.Try t) {
    int in = depth + 1;
    begin(depth, field, t, t.isStar() ? "TryStar" : "Try");
    all(in, "body", t.body());
    for (ExceptHandler h : t.handlers()) {
      lines.node(in, "handlers", "ExceptHandler", h).optional(h.name());
      expressions.optional(in + 1, "type", h.type());
      all(in + 1, "body", h.body());
    }
    all(in, "orelse", t.orElse());
    all(in, "finalbody", t.finalBody());
  }

  private void aliases(int depth, List<Alias> aliases) {
    for (Alias alias : aliases) {
      lines.node(depth, "names", "alias", alias);
      lines.quoted(alias.name()).optional(alias.asName());
    }
  }

  private void typeParams(int depth, List<TypeParam> parameters) {
    for (TypeParam p : parameters) {
      String name =
          switch (p.kind()) {
            case TYPE_VAR -> "TypeVar";
            case PARAM_SPEC -> "ParamSpec";
            case TYPE_VAR_TUPLE -> "TypeVarTuple";
          };
      lines.node(depth, "type_params", name, p).quoted(p.name());
      expressions.optional(depth + 1, "bound", p.bound());
      expressions.optional(depth + 1, "default_value", p.defaultValue());
    }
  }
}

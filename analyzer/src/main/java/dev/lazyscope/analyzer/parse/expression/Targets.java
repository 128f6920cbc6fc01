package dev.lazyscope.analyzer.parse.expression;

import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Literal;
import java.util.List;

/// What may be assigned to or deleted. Targets are parsed as expressions and then checked.
public final class Targets {
  private Targets() {}

  /// `star_targets` up to an `in`.
  public static Expr listed(Cursor c, Expressions expressions) {
    int start = c.start();
    Expr first = element(c, expressions);
    if (c.kind() != Kind.COMMA) {
      return first;
    }
    int mark = c.scratch().mark();
    c.scratch().push(first);
    while (c.skip(Kind.COMMA) && expressions.startsExpression()) {
      c.scratch().push(element(c, expressions));
    }
    return new Expr.TupleDisplay(c.scratch().take(mark), start, c.lastEnd());
  }

  /// `star_target`.
  public static Expr element(Cursor c, Expressions expressions) {
    Expr target = c.kind() == Kind.STAR ? expressions.starred(false) : expressions.bitwiseOr();
    requireAssignable(c, target);
    return target;
  }

  public static void requireAssignable(Cursor c, Expr target) {
    if (target instanceof Expr.Starred starred) {
      requireAssignable(c, starred.value());
    } else if (target instanceof Expr.TupleDisplay tuple) {
      requireAllAssignable(c, tuple.elements());
    } else if (target instanceof Expr.ListDisplay list) {
      requireAllAssignable(c, list.elements());
    } else if (!isSingle(target)) {
      throw c.fail(target.start(), "cannot assign to " + describe(target));
    }
  }

  private static void requireAllAssignable(Cursor c, List<Expr> targets) {
    for (int i = 0; i < targets.size(); i++) {
      requireAssignable(c, targets.get(i));
    }
  }

  public static void requireDeletable(Cursor c, Expr target) {
    if (target instanceof Expr.TupleDisplay tuple) {
      requireAllDeletable(c, tuple.elements());
    } else if (target instanceof Expr.ListDisplay list) {
      requireAllDeletable(c, list.elements());
    } else if (!isSingle(target)) {
      throw c.fail(target.start(), "cannot delete " + describe(target));
    }
  }

  private static void requireAllDeletable(Cursor c, List<Expr> targets) {
    for (int i = 0; i < targets.size(); i++) {
      requireDeletable(c, targets.get(i));
    }
  }

  public static boolean isSingle(Expr target) {
    return target instanceof Expr.Name
        || target instanceof Expr.Attribute
        || target instanceof Expr.Subscript;
  }

  /// {@return the words that CPython has for a kind of expression}
  public static String describe(Expr expression) {
    return switch (expression) {
      case Expr.BoolOp _, Expr.BinOp _, Expr.UnaryOp _ -> "expression";
      case Expr.NamedExpr _ -> "named expression";
      case Expr.Lambda _ -> "lambda";
      case Expr.IfExp _ -> "conditional expression";
      case Expr.DictDisplay _ -> "dict literal";
      case Expr.SetDisplay _ -> "set display";
      case Expr.ListComp _ -> "list comprehension";
      case Expr.SetComp _ -> "set comprehension";
      case Expr.DictComp _ -> "dict comprehension";
      case Expr.GeneratorExp _ -> "generator expression";
      case Expr.Await _ -> "await expression";
      case Expr.Yield _, Expr.YieldFrom _ -> "yield expression";
      case Expr.Compare _ -> "comparison";
      case Expr.Call _ -> "function call";
      case Expr.FormattedValue _, Expr.JoinedStr _ -> "f-string expression";
      case Expr.Interpolation _, Expr.TemplateStr _ -> "t-string expression";
      case Expr.Constant constant -> describe(constant.value());
      case Expr.Attribute _ -> "attribute";
      case Expr.Subscript _ -> "subscript";
      case Expr.Starred _ -> "starred";
      case Expr.Name _ -> "name";
      case Expr.ListDisplay _ -> "list";
      case Expr.TupleDisplay _ -> "tuple";
      case Expr.Slice _ -> "slice";
    };
  }

  private static String describe(Literal literal) {
    return switch (literal) {
      case Literal.Singleton.NONE -> "None";
      case Literal.Singleton.TRUE -> "True";
      case Literal.Singleton.FALSE -> "False";
      case Literal.Singleton.ELLIPSIS -> "ellipsis";
      case Literal.Str _,
          Literal.Bytes _,
          Literal.Int _,
          Literal.BigInt _,
          Literal.Float _,
          Literal.Imaginary _ ->
          "literal";
    };
  }
}

package dev.lazyscope.analyzer.tree;

import java.util.List;
import java.util.Optional;

/// Expressions, as in the `expr` group of `Python.asdl` (language reference, chapter 6).
///
/// The displays keep the language reference's word (`ListDisplay`) because a nested `List` would
/// hide `java.util.List`. The context of a name (load, store, delete) is told by where it stands.
public sealed interface Expr extends Node {

  record BoolOp(BoolOperator op, List<Expr> values, int start, int end) implements Expr {}

  record NamedExpr(Name target, Expr value, int start, int end) implements Expr {}

  record BinOp(Expr left, Operator op, Expr right, int start, int end) implements Expr {}

  record UnaryOp(UnaryOperator op, Expr operand, int start, int end) implements Expr {}

  record Lambda(List<Parameter> parameters, Expr body, int start, int end) implements Expr {}

  record IfExp(Expr test, Expr body, Expr orElse, int start, int end) implements Expr {}

  record DictDisplay(List<DictItem> items, int start, int end) implements Expr {}

  record SetDisplay(List<Expr> elements, int start, int end) implements Expr {}

  record ListComp(Expr element, List<Comprehension> generators, int start, int end)
      implements Expr {}

  record SetComp(Expr element, List<Comprehension> generators, int start, int end)
      implements Expr {}

  record DictComp(DictItem item, List<Comprehension> generators, int start, int end)
      implements Expr {}

  record GeneratorExp(Expr element, List<Comprehension> generators, int start, int end)
      implements Expr {}

  record Await(Expr value, int start, int end) implements Expr {}

  record Yield(Optional<Expr> value, int start, int end) implements Expr {}

  record YieldFrom(Expr value, int start, int end) implements Expr {}

  record Compare(Expr left, List<CompareOperator> ops, List<Expr> comparators, int start, int end)
      implements Expr {}

  record Call(Expr function, List<Expr> args, List<Keyword> keywords, int start, int end)
      implements Expr {}

  /// A replacement field of an f-string; `conversion` is `-1`, `'s'`, `'r'` or `'a'`.
  record FormattedValue(
      Expr value, int conversion, Optional<JoinedStr> formatSpec, int start, int end)
      implements Expr {}

  /// A replacement field of a t-string (PEP 750); `text` is the expression as written.
  record Interpolation(
      Expr value, String text, int conversion, Optional<JoinedStr> formatSpec, int start, int end)
      implements Expr {}

  record JoinedStr(List<Expr> values, int start, int end) implements Expr {}

  record TemplateStr(List<Expr> values, int start, int end) implements Expr {}

  record Constant(Literal value, int start, int end) implements Expr {}

  record Attribute(Expr value, String attr, int start, int end) implements Expr {}

  record Subscript(Expr value, Expr slice, int start, int end) implements Expr {}

  record Starred(Expr value, int start, int end) implements Expr {}

  record Name(String id, int start, int end) implements Expr {}

  record ListDisplay(List<Expr> elements, int start, int end) implements Expr {}

  record TupleDisplay(List<Expr> elements, int start, int end) implements Expr {}

  record Slice(Optional<Expr> lower, Optional<Expr> upper, Optional<Expr> step, int start, int end)
      implements Expr {}

  /// One item of a dictionary display or comprehension: `key: value` or `**value`.
  sealed interface DictItem {
    /// {@return the value of the pair, or the mapping that is unpacked}
    Expr value();

    record Pair(Expr key, Expr value) implements DictItem {}

    record Unpacked(Expr value) implements DictItem {}
  }

  enum BoolOperator {
    AND,
    OR
  }

  enum Operator {
    ADD("+"),
    SUB("-"),
    MULT("*"),
    MAT_MULT("@"),
    DIV("/"),
    MOD("%"),
    POW("**"),
    L_SHIFT("<<"),
    R_SHIFT(">>"),
    BIT_OR("|"),
    BIT_XOR("^"),
    BIT_AND("&"),
    FLOOR_DIV("//");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /// {@return how it is written}
    public String symbol() {
      return symbol;
    }
  }

  enum UnaryOperator {
    INVERT("~"),
    NOT("not"),
    U_ADD("+"),
    U_SUB("-");

    private final String symbol;

    UnaryOperator(String symbol) {
      this.symbol = symbol;
    }

    /// {@return how it is written}
    public String symbol() {
      return symbol;
    }
  }

  enum CompareOperator {
    EQ("=="),
    NOT_EQ("!="),
    LT("<"),
    LT_E("<="),
    GT(">"),
    GT_E(">="),
    IS("is"),
    IS_NOT("is not"),
    IN("in"),
    NOT_IN("not in");

    private final String symbol;

    CompareOperator(String symbol) {
      this.symbol = symbol;
    }

    /// {@return how it is written}
    public String symbol() {
      return symbol;
    }
  }
}

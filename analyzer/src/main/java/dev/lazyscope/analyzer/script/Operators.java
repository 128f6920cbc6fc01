package dev.lazyscope.analyzer.script;

import dev.lazyscope.analyzer.tree.Expr;

/// How operators are written, the form in which lowered code names them.
final class Operators {
  private Operators() {}

  static String symbol(Expr.Operator operator) {
    return switch (operator) {
      case ADD -> "+";
      case SUB -> "-";
      case MULT -> "*";
      case MAT_MULT -> "@";
      case DIV -> "/";
      case MOD -> "%";
      case POW -> "**";
      case L_SHIFT -> "<<";
      case R_SHIFT -> ">>";
      case BIT_OR -> "|";
      case BIT_XOR -> "^";
      case BIT_AND -> "&";
      case FLOOR_DIV -> "//";
    };
  }

  static String symbol(Expr.UnaryOperator operator) {
    return switch (operator) {
      case INVERT -> "~";
      case NOT -> "not";
      case U_ADD -> "+";
      case U_SUB -> "-";
    };
  }

  static String symbol(Expr.CompareOperator operator) {
    return switch (operator) {
      case EQ -> "==";
      case NOT_EQ -> "!=";
      case LT -> "<";
      case LT_E -> "<=";
      case GT -> ">";
      case GT_E -> ">=";
      case IS -> "is";
      case IS_NOT -> "is not";
      case IN -> "in";
      case NOT_IN -> "not in";
    };
  }
}

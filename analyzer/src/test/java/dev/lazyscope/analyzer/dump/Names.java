package dev.lazyscope.analyzer.dump;

import dev.lazyscope.analyzer.tree.Expr;

/// The names of operators in CPython's `ast`.
final class Names {
  private Names() {}

  static String of(Expr.Operator op) {
    return switch (op) {
      case ADD -> "Add";
      case SUB -> "Sub";
      case MULT -> "Mult";
      case MAT_MULT -> "MatMult";
      case DIV -> "Div";
      case MOD -> "Mod";
      case POW -> "Pow";
      case L_SHIFT -> "LShift";
      case R_SHIFT -> "RShift";
      case BIT_OR -> "BitOr";
      case BIT_XOR -> "BitXor";
      case BIT_AND -> "BitAnd";
      case FLOOR_DIV -> "FloorDiv";
    };
  }

  static String of(Expr.UnaryOperator op) {
    return switch (op) {
      case INVERT -> "Invert";
      case NOT -> "Not";
      case U_ADD -> "UAdd";
      case U_SUB -> "USub";
    };
  }

  static String of(Expr.CompareOperator op) {
    return switch (op) {
      case EQ -> "Eq";
      case NOT_EQ -> "NotEq";
      case LT -> "Lt";
      case LT_E -> "LtE";
      case GT -> "Gt";
      case GT_E -> "GtE";
      case IS -> "Is";
      case IS_NOT -> "IsNot";
      case IN -> "In";
      case NOT_IN -> "NotIn";
    };
  }
}

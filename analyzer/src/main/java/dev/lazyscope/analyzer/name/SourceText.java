package dev.lazyscope.analyzer.name;

import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Literal;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the small expressions that guards are made of as Python text; others as `…`.
final class SourceText {
  private SourceText() {}

  static String of(Expr expr) {
    return switch (expr) {
      case Expr.Name name -> name.id();
      case Expr.Attribute attribute -> of(attribute.value()) + "." + attribute.attr();
      case Expr.Call call -> of(call.function()) + "(" + list(call.args()) + ")";
      case Expr.Subscript subscript -> of(subscript.value()) + "[" + of(subscript.slice()) + "]";
      case Expr.Slice slice ->
          slice.lower().map(SourceText::of).orElse("")
              + ":"
              + slice.upper().map(SourceText::of).orElse("");
      case Expr.TupleDisplay tuple -> "(" + list(tuple.elements()) + ")";
      case Expr.ListDisplay list -> "[" + list(list.elements()) + "]";
      case Expr.SetDisplay set -> "{" + list(set.elements()) + "}";
      case Expr.Constant constant -> literal(constant.value());
      case Expr.Compare compare -> comparison(compare);
      case Expr _ -> "…";
    };
  }

  private static String list(List<Expr> elements) {
    return elements.stream().map(SourceText::of).collect(Collectors.joining(", "));
  }

  private static String comparison(Expr.Compare compare) {
    StringBuilder text = new StringBuilder(of(compare.left()));
    for (int i = 0; i < compare.ops().size(); i++) {
      text.append(' ').append(compare.ops().get(i).symbol()).append(' ');
      text.append(of(compare.comparators().get(i)));
    }
    return text.toString();
  }

  private static String literal(Literal literal) {
    return switch (literal) {
      case Literal.Str text -> '"' + text.value() + '"';
      case Literal.Int number -> Long.toString(number.value());
      case Literal.Singleton singleton ->
          switch (singleton) {
            case NONE -> "None";
            case TRUE -> "True";
            case FALSE -> "False";
            case ELLIPSIS -> "...";
          };
      case Literal.Bytes _, Literal.BigInt _, Literal.Float _, Literal.Imaginary _ -> "…";
    };
  }
}

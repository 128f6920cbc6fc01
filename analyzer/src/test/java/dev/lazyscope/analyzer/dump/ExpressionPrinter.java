package dev.lazyscope.analyzer.dump;

import dev.lazyscope.analyzer.tree.Comprehension;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Keyword;
import dev.lazyscope.analyzer.tree.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Expressions as lines.
final class ExpressionPrinter {
  private final Lines lines;

  ExpressionPrinter(Lines lines) {
    this.lines = lines;
  }

  void all(int depth, String field, List<Expr> expressions) {
    for (Expr expression : expressions) {
      one(depth, field, expression);
    }
  }

  void optional(int depth, String field, Optional<? extends Expr> expression) {
    if (expression.isPresent()) {
      one(depth, field, expression.get());
    }
  }

  private Lines begin(int depth, String field, Expr e, String name) {
    return lines.node(depth, field, name, e);
  }

  void one(int depth, String field, Expr expression) {
    int in = depth + 1;
    switch (expression) {
      case Expr.BoolOp e -> {
        begin(depth, field, e, "BoolOp").word(e.op() == Expr.BoolOperator.AND ? "And" : "Or");
        all(in, "values", e.values());
      }
      case Expr.NamedExpr e -> {
        begin(depth, field, e, "NamedExpr");
        one(in, "target", e.target());
        one(in, "value", e.value());
      }
      case Expr.BinOp e -> {
        begin(depth, field, e, "BinOp").word(Names.of(e.op()));
        one(in, "left", e.left());
        one(in, "right", e.right());
      }
      case Expr.UnaryOp e -> {
        begin(depth, field, e, "UnaryOp").word(Names.of(e.op()));
        one(in, "operand", e.operand());
      }
      case Expr.Lambda e -> {
        begin(depth, field, e, "Lambda");
        arguments(in, e.parameters());
        one(in, "body", e.body());
      }
      case Expr.IfExp e -> {
        begin(depth, field, e, "IfExp");
        one(in, "test", e.test());
        one(in, "body", e.body());
        one(in, "orelse", e.orElse());
      }
      case Expr.DictDisplay e -> dictionary(depth, field, e);
      case Expr.SetDisplay e -> {
        begin(depth, field, e, "Set");
        all(in, "elts", e.elements());
      }
      case Expr.ListComp e -> {
        begin(depth, field, e, "ListComp");
        comprehension(in, e.element(), e.generators());
      }
      case Expr.SetComp e -> {
        begin(depth, field, e, "SetComp");
        comprehension(in, e.element(), e.generators());
      }
      case Expr.DictComp e -> dictComprehension(depth, field, e);
      case Expr.GeneratorExp e -> {
        begin(depth, field, e, "GeneratorExp");
        comprehension(in, e.element(), e.generators());
      }
      case Expr.Await e -> {
        begin(depth, field, e, "Await");
        one(in, "value", e.value());
      }
      case Expr.Yield e -> {
        begin(depth, field, e, "Yield");
        optional(in, "value", e.value());
      }
      case Expr.YieldFrom e -> {
        begin(depth, field, e, "YieldFrom");
        one(in, "value", e.value());
      }
      case Expr.Compare e -> {
        String ops = e.ops().stream().map(Names::of).collect(Collectors.joining(","));
        begin(depth, field, e, "Compare").word(ops);
        one(in, "left", e.left());
        all(in, "comparators", e.comparators());
      }
      case Expr.Call e -> {
        begin(depth, field, e, "Call");
        one(in, "func", e.function());
        all(in, "args", e.args());
        keywords(in, e.keywords());
      }
      case Expr.FormattedValue e -> {
        begin(depth, field, e, "FormattedValue").number(e.conversion());
        one(in, "value", e.value());
        optional(in, "format_spec", e.formatSpec());
      }
      case Expr.Interpolation e -> {
        begin(depth, field, e, "Interpolation").quoted(e.text()).number(e.conversion());
        one(in, "value", e.value());
        optional(in, "format_spec", e.formatSpec());
      }
      case Expr.JoinedStr e -> {
        begin(depth, field, e, "JoinedStr");
        all(in, "values", e.values());
      }
      case Expr.TemplateStr e -> {
        begin(depth, field, e, "TemplateStr");
        all(in, "values", e.values());
      }
      case Expr.Constant e -> begin(depth, field, e, "Constant").literal(e.value());
      case Expr.Attribute e -> {
        begin(depth, field, e, "Attribute").quoted(e.attr());
        one(in, "value", e.value());
      }
      case Expr.Subscript e -> {
        begin(depth, field, e, "Subscript");
        one(in, "value", e.value());
        one(in, "slice", e.slice());
      }
      case Expr.Starred e -> {
        begin(depth, field, e, "Starred");
        one(in, "value", e.value());
      }
      case Expr.Name e -> begin(depth, field, e, "Name").quoted(e.id());
      case Expr.ListDisplay e -> {
        begin(depth, field, e, "List");
        all(in, "elts", e.elements());
      }
      case Expr.TupleDisplay e -> {
        begin(depth, field, e, "Tuple");
        all(in, "elts", e.elements());
      }
      case Expr.Slice e -> {
        begin(depth, field, e, "Slice");
        optional(in, "lower", e.lower());
        optional(in, "upper", e.upper());
        optional(in, "step", e.step());
      }
    }
  }

  private void dictionary(int depth, String field, Expr.DictDisplay e) {
    int in = depth + 1;
    begin(depth, field, e, "Dict");
    for (Expr.DictItem item : e.items()) {
      switch (item) {
        case Expr.DictItem.Pair(var key, _) -> one(in, "keys", key);
        case Expr.DictItem.Unpacked _ -> lines.node(in, "keys", "None");
      }
    }
    for (Expr.DictItem item : e.items()) {
      one(in, "values", item.value());
    }
  }

  private void dictComprehension(int depth, String field, Expr.DictComp e) {
    int in = depth + 1;
    begin(depth, field, e, "DictComp");
    switch (e.item()) {
      case Expr.DictItem.Pair(var key, var value) -> {
        one(in, "key", key);
        one(in, "value", value);
      }
      case Expr.DictItem.Unpacked(var value) -> one(in, "key", value);
    }
    generators(in, e.generators());
  }

  private void comprehension(int depth, Expr element, List<Comprehension> generators) {
    one(depth, "elt", element);
    generators(depth, generators);
  }

  private void generators(int depth, List<Comprehension> generators) {
    for (Comprehension g : generators) {
      lines.node(depth, "generators", "comprehension").flag(g.isAsync());
      one(depth + 1, "target", g.target());
      one(depth + 1, "iter", g.iter());
      all(depth + 1, "ifs", g.ifs());
    }
  }

  void keywords(int depth, List<Keyword> keywords) {
    for (Keyword keyword : keywords) {
      lines.node(depth, "keywords", "keyword", keyword);
      keyword.name().ifPresent(lines::quoted);
      one(depth + 1, "value", keyword.value());
    }
  }

  /// The parameters sorted into the fields of `arguments`.
  void arguments(int depth, List<Parameter> all) {
    int in = depth + 1;
    lines.node(depth, "args", "arguments");
    parameters(in, "posonlyargs", all, Parameter.Kind.POSITIONAL_ONLY);
    parameters(in, "args", all, Parameter.Kind.POSITIONAL_OR_KEYWORD);
    parameters(in, "vararg", all, Parameter.Kind.VAR_POSITIONAL);
    parameters(in, "kwonlyargs", all, Parameter.Kind.KEYWORD_ONLY);
    for (Parameter p : all) {
      if (p.kind() == Parameter.Kind.KEYWORD_ONLY) {
        if (p.defaultValue().isEmpty()) {
          lines.node(in, "kw_defaults", "None");
        }
        optional(in, "kw_defaults", p.defaultValue());
      }
    }
    parameters(in, "kwarg", all, Parameter.Kind.VAR_KEYWORD);
    for (Parameter p : all) {
      if (p.kind() != Parameter.Kind.KEYWORD_ONLY) {
        optional(in, "defaults", p.defaultValue());
      }
    }
  }

  private void parameters(int depth, String field, List<Parameter> all, Parameter.Kind kind) {
    for (Parameter p : all) {
      if (p.kind() == kind) {
        lines.node(depth, field, "arg", p).quoted(p.name());
        optional(depth + 1, "annotation", p.annotation());
      }
    }
  }
}

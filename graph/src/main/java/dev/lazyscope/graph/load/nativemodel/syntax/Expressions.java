package dev.lazyscope.graph.load.nativemodel.syntax;

import static dev.lazyscope.graph.load.nativemodel.syntax.NodeFields.NOWHERE;

import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Expr.DictItem;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Expressions that a program has made of nodes.
final class Expressions {
  private Expressions() {}

  static Expr of(NodeFields node) {
    return switch (node.type()) {
      case "Constant" -> new Expr.Constant(literal(node.constant("value")), NOWHERE, NOWHERE);
      case "Name" -> name(node);
      case "Attribute" ->
          new Expr.Attribute(child(node, "value"), node.text("attr"), NOWHERE, NOWHERE);
      case "Call" ->
          new Expr.Call(
              child(node, "func"),
              all(node, "args"),
              CompiledTree.keywords(node),
              NOWHERE,
              NOWHERE);
      case "Subscript" ->
          new Expr.Subscript(child(node, "value"), child(node, "slice"), NOWHERE, NOWHERE);
      case "Slice" ->
          new Expr.Slice(
              optional(node, "lower"),
              optional(node, "upper"),
              optional(node, "step"),
              NOWHERE,
              NOWHERE);
      case "Starred" -> new Expr.Starred(child(node, "value"), NOWHERE, NOWHERE);
      case "List" -> new Expr.ListDisplay(all(node, "elts"), NOWHERE, NOWHERE);
      case "Tuple" -> new Expr.TupleDisplay(all(node, "elts"), NOWHERE, NOWHERE);
      case "Set" -> new Expr.SetDisplay(all(node, "elts"), NOWHERE, NOWHERE);
      case "Dict" -> new Expr.DictDisplay(items(node), NOWHERE, NOWHERE);
      case "JoinedStr" -> joined(node);
      case "FormattedValue" ->
          new Expr.FormattedValue(
              child(node, "value"), node.number("conversion"), format(node), NOWHERE, NOWHERE);
      case "TemplateStr" -> new Expr.TemplateStr(all(node, "values"), NOWHERE, NOWHERE);
      case "Interpolation" ->
          new Expr.Interpolation(
              child(node, "value"),
              node.text("str"),
              node.number("conversion"),
              format(node),
              NOWHERE,
              NOWHERE);
      default -> operation(node);
    };
  }

  private static Expr operation(NodeFields node) {
    return switch (node.type()) {
      case "BoolOp" ->
          new Expr.BoolOp(
              constant(Expr.BoolOperator.values(), node.child("op")),
              all(node, "values"),
              NOWHERE,
              NOWHERE);
      case "NamedExpr" ->
          new Expr.NamedExpr(name(node.child("target")), child(node, "value"), NOWHERE, NOWHERE);
      case "BinOp" ->
          new Expr.BinOp(
              child(node, "left"),
              constant(Expr.Operator.values(), node.child("op")),
              child(node, "right"),
              NOWHERE,
              NOWHERE);
      case "UnaryOp" ->
          new Expr.UnaryOp(
              constant(Expr.UnaryOperator.values(), node.child("op")),
              child(node, "operand"),
              NOWHERE,
              NOWHERE);
      case "Compare" ->
          new Expr.Compare(
              child(node, "left"),
              node.children("ops").stream()
                  .map(one -> constant(Expr.CompareOperator.values(), one))
                  .toList(),
              all(node, "comparators"),
              NOWHERE,
              NOWHERE);
      case "IfExp" ->
          new Expr.IfExp(
              child(node, "test"), child(node, "body"), child(node, "orelse"), NOWHERE, NOWHERE);
      case "Lambda" ->
          new Expr.Lambda(
              CompiledTree.parameters(node.child("args")), child(node, "body"), NOWHERE, NOWHERE);
      case "Await" -> new Expr.Await(child(node, "value"), NOWHERE, NOWHERE);
      case "Yield" -> new Expr.Yield(optional(node, "value"), NOWHERE, NOWHERE);
      case "YieldFrom" -> new Expr.YieldFrom(child(node, "value"), NOWHERE, NOWHERE);
      default -> comprehension(node);
    };
  }

  private static Expr comprehension(NodeFields node) {
    return switch (node.type()) {
      case "ListComp" ->
          new Expr.ListComp(child(node, "elt"), CompiledTree.generators(node), NOWHERE, NOWHERE);
      case "SetComp" ->
          new Expr.SetComp(child(node, "elt"), CompiledTree.generators(node), NOWHERE, NOWHERE);
      case "GeneratorExp" ->
          new Expr.GeneratorExp(
              child(node, "elt"), CompiledTree.generators(node), NOWHERE, NOWHERE);
      case "DictComp" ->
          new Expr.DictComp(
              optional(node, "value")
                  .<DictItem>map(value -> new DictItem.Pair(child(node, "key"), value))
                  .orElseGet(() -> new DictItem.Unpacked(child(node, "key"))),
              CompiledTree.generators(node),
              NOWHERE,
              NOWHERE);
      default -> throw new NodeFields.Unknowable();
    };
  }

  private static Expr child(NodeFields node, String field) {
    return of(node.child(field));
  }

  private static Optional<Expr> optional(NodeFields node, String field) {
    return node.optional(field).map(Expressions::of);
  }

  static List<Expr> all(NodeFields node, String field) {
    return node.children(field).stream().map(Expressions::of).toList();
  }

  static Expr.Name name(NodeFields node) {
    return new Expr.Name(node.text("id"), NOWHERE, NOWHERE);
  }

  private static Expr.JoinedStr joined(NodeFields node) {
    return new Expr.JoinedStr(all(node, "values"), NOWHERE, NOWHERE);
  }

  private static Optional<Expr.JoinedStr> format(NodeFields node) {
    return node.optional("format_spec").map(Expressions::joined);
  }

  /// What has no key is unpacked.
  private static List<DictItem> items(NodeFields node) {
    List<Expr> values = all(node, "values");
    List<Optional<NodeFields>> keys = node.optionals("keys");
    if (keys.size() != values.size()) {
      String text = "Dict doesn't have the same number of keys as values";
      throw node.machine().error("ValueError", text);
    }
    List<DictItem> items = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Expr value = values.get(i);
      items.add(
          keys.get(i)
              .<DictItem>map(key -> new DictItem.Pair(of(key), value))
              .orElseGet(() -> new DictItem.Unpacked(value)));
    }
    return items;
  }

  /// {@return the constant whose class in the grammar the node is of}
  static <T extends Enum<T>> T constant(T[] all, NodeFields node) {
    for (T one : all) {
      if (Fields.camel(one.name()).equals(node.type())) {
        return one;
      }
    }
    throw new NodeFields.Unknowable();
  }

  static Literal literal(Value value) {
    return switch (value) {
      case Value.Str(var text) -> new Literal.Str(text, false);
      case Value.Bytes(var latin1) -> new Literal.Bytes(latin1);
      case Value.Int(long number) -> new Literal.Int(number);
      case Value.BigInt(var number) -> new Literal.BigInt(number);
      case Value.Float(double number) -> new Literal.Float(Double.toString(number));
      case Value.Marker.NONE -> Literal.Singleton.NONE;
      case Value.Marker.TRUE -> Literal.Singleton.TRUE;
      case Value.Marker.FALSE -> Literal.Singleton.FALSE;
      case Value.Marker.ELLIPSIS -> Literal.Singleton.ELLIPSIS;
      case Value _ -> throw new NodeFields.Unknowable();
    };
  }
}

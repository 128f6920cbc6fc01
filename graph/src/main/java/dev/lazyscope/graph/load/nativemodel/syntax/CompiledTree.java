package dev.lazyscope.graph.load.nativemodel.syntax;

import static dev.lazyscope.graph.load.nativemodel.syntax.NodeFields.NOWHERE;

import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.Comprehension;
import dev.lazyscope.analyzer.tree.ExceptHandler;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Keyword;
import dev.lazyscope.analyzer.tree.MatchCase;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Parameter;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.analyzer.tree.TypeParam;
import dev.lazyscope.analyzer.tree.WithItem;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `compile` makes of the nodes of `ast`: our own tree, whose nodes stand nowhere. What an
/// `Interactive` would show is only computed.
public final class CompiledTree {
  private CompiledTree() {}

  /// {@return the tree of a `Module`, `Interactive` or `Expression`; empty for what is none of them
  /// or not known as a whole; raises `TypeError`}
  public static Optional<Module> of(Machine machine, Value root) {
    try {
      NodeFields node = NodeFields.of(machine, root);
      return switch (node.type()) {
        case "Module", "Interactive" -> Optional.of(new Module(body(node, "body")));
        case "Expression" -> {
          Expr value = Expressions.of(node.child("body"));
          yield Optional.of(new Module(List.of(new Stmt.ExprStmt(value, NOWHERE, NOWHERE))));
        }
        default -> Optional.empty();
      };
    } catch (NodeFields.Unknowable unknown) {
      return Optional.empty();
    }
  }

  private static List<Stmt> body(NodeFields node, String field) {
    return node.children(field).stream().map(CompiledTree::statement).toList();
  }

  private static Stmt statement(NodeFields node) {
    return switch (node.type()) {
      case "FunctionDef", "AsyncFunctionDef" -> function(node);
      case "ClassDef" -> classDef(node);
      case "For", "AsyncFor" ->
          new Stmt.For(
              expr(node, "target"),
              expr(node, "iter"),
              body(node, "body"),
              body(node, "orelse"),
              isAsync(node),
              NOWHERE,
              NOWHERE);
      case "While" ->
          new Stmt.While(
              expr(node, "test"), body(node, "body"), body(node, "orelse"), NOWHERE, NOWHERE);
      case "If" ->
          new Stmt.If(
              expr(node, "test"), body(node, "body"), body(node, "orelse"), NOWHERE, NOWHERE);
      case "With", "AsyncWith" ->
          new Stmt.With(
              node.children("items").stream().map(CompiledTree::withItem).toList(),
              body(node, "body"),
              isAsync(node),
              NOWHERE,
              NOWHERE);
      case "Match" ->
          new Stmt.Match(
              expr(node, "subject"),
              node.children("cases").stream().map(CompiledTree::matchCase).toList(),
              NOWHERE,
              NOWHERE);
      case "Try", "TryStar" ->
          new Stmt.Try(
              body(node, "body"),
              node.children("handlers").stream().map(CompiledTree::handler).toList(),
              body(node, "orelse"),
              body(node, "finalbody"),
              node.type().equals("TryStar"),
              NOWHERE,
              NOWHERE);
      default -> simple(node);
    };
  }

  private static Stmt simple(NodeFields node) {
    return switch (node.type()) {
      case "Return" -> new Stmt.Return(optional(node, "value"), NOWHERE, NOWHERE);
      case "Delete" -> new Stmt.Delete(exprs(node, "targets"), NOWHERE, NOWHERE);
      case "Assign" ->
          new Stmt.Assign(exprs(node, "targets"), expr(node, "value"), NOWHERE, NOWHERE);
      case "AugAssign" ->
          new Stmt.AugAssign(
              expr(node, "target"),
              Expressions.constant(Expr.Operator.values(), node.child("op")),
              expr(node, "value"),
              NOWHERE,
              NOWHERE);
      case "AnnAssign" ->
          new Stmt.AnnAssign(
              expr(node, "target"),
              expr(node, "annotation"),
              optional(node, "value"),
              node.isSet("simple"),
              NOWHERE,
              NOWHERE);
      case "TypeAlias" ->
          new Stmt.TypeAlias(
              Expressions.name(node.child("name")),
              typeParams(node),
              expr(node, "value"),
              NOWHERE,
              NOWHERE);
      case "Raise" ->
          new Stmt.Raise(optional(node, "exc"), optional(node, "cause"), NOWHERE, NOWHERE);
      case "Assert" -> new Stmt.Assert(expr(node, "test"), optional(node, "msg"), NOWHERE, NOWHERE);
      case "Import" -> new Stmt.Import(aliases(node), node.isSet("is_lazy"), NOWHERE, NOWHERE);
      case "ImportFrom" ->
          new Stmt.ImportFrom(
              node.optionalText("module").orElse(""),
              aliases(node),
              node.number("level"),
              node.isSet("is_lazy"),
              NOWHERE,
              NOWHERE);
      case "Global" -> new Stmt.Global(node.texts("names"), NOWHERE, NOWHERE);
      case "Nonlocal" -> new Stmt.Nonlocal(node.texts("names"), NOWHERE, NOWHERE);
      case "Expr" -> new Stmt.ExprStmt(expr(node, "value"), NOWHERE, NOWHERE);
      case "Pass" -> new Stmt.Pass(NOWHERE, NOWHERE);
      case "Break" -> new Stmt.Break(NOWHERE, NOWHERE);
      case "Continue" -> new Stmt.Continue(NOWHERE, NOWHERE);
      default -> throw new NodeFields.Unknowable();
    };
  }

  private static boolean isAsync(NodeFields node) {
    return node.type().startsWith("Async");
  }

  private static Expr expr(NodeFields node, String field) {
    return Expressions.of(node.child(field));
  }

  private static List<Expr> exprs(NodeFields node, String field) {
    return Expressions.all(node, field);
  }

  private static Optional<Expr> optional(NodeFields node, String field) {
    return node.optional(field).map(Expressions::of);
  }

  private static Stmt function(NodeFields node) {
    return new Stmt.FunctionDef(
        node.text("name"),
        parameters(node.child("args")),
        body(node, "body"),
        exprs(node, "decorator_list"),
        optional(node, "returns"),
        typeParams(node),
        isAsync(node),
        NOWHERE,
        NOWHERE);
  }

  private static Stmt classDef(NodeFields node) {
    return new Stmt.ClassDef(
        node.text("name"),
        exprs(node, "bases"),
        keywords(node),
        body(node, "body"),
        exprs(node, "decorator_list"),
        typeParams(node),
        NOWHERE,
        NOWHERE);
  }

  static List<Keyword> keywords(NodeFields node) {
    return node.children("keywords").stream()
        .map(one -> new Keyword(one.optionalText("arg"), expr(one, "value"), NOWHERE, NOWHERE))
        .toList();
  }

  /// `arguments`: the defaults are those of the last parameters that may be given by place.
  static List<Parameter> parameters(NodeFields node) {
    List<NodeFields> positionalOnly = node.children("posonlyargs");
    List<NodeFields> either = node.children("args");
    List<NodeFields> keywordOnly = node.children("kwonlyargs");
    List<Expr> defaults = exprs(node, "defaults");
    List<Optional<NodeFields>> ofKeywords = node.optionals("kw_defaults");
    int without = positionalOnly.size() + either.size() - defaults.size();
    if (without < 0 || ofKeywords.size() != keywordOnly.size()) {
      throw node.machine().error("ValueError", "more defaults than args on arguments");
    }
    List<Parameter> all = new ArrayList<>();
    for (NodeFields one : positionalOnly) {
      all.add(parameter(one, Parameter.Kind.POSITIONAL_ONLY, at(defaults, all.size() - without)));
    }
    for (NodeFields one : either) {
      Optional<Expr> value = at(defaults, all.size() - without);
      all.add(parameter(one, Parameter.Kind.POSITIONAL_OR_KEYWORD, value));
    }
    node.optional("vararg")
        .map(one -> parameter(one, Parameter.Kind.VAR_POSITIONAL, Optional.empty()))
        .ifPresent(all::add);
    for (int i = 0; i < keywordOnly.size(); i++) {
      Optional<Expr> value = ofKeywords.get(i).map(Expressions::of);
      all.add(parameter(keywordOnly.get(i), Parameter.Kind.KEYWORD_ONLY, value));
    }
    node.optional("kwarg")
        .map(one -> parameter(one, Parameter.Kind.VAR_KEYWORD, Optional.empty()))
        .ifPresent(all::add);
    return all;
  }

  private static Optional<Expr> at(List<Expr> defaults, int index) {
    return index < 0 ? Optional.empty() : Optional.of(defaults.get(index));
  }

  private static Parameter parameter(NodeFields arg, Parameter.Kind kind, Optional<Expr> value) {
    return new Parameter(
        arg.text("arg"), kind, optional(arg, "annotation"), value, NOWHERE, NOWHERE);
  }

  private static List<TypeParam> typeParams(NodeFields node) {
    return node.children("type_params").stream().map(CompiledTree::typeParam).toList();
  }

  private static TypeParam typeParam(NodeFields node) {
    boolean isVariable = node.type().equals("TypeVar");
    return new TypeParam(
        node.text("name"),
        Expressions.constant(TypeParam.Kind.values(), node),
        isVariable ? optional(node, "bound") : Optional.empty(),
        optional(node, "default_value"),
        NOWHERE,
        NOWHERE);
  }

  private static List<Alias> aliases(NodeFields node) {
    return node.children("names").stream()
        .map(one -> new Alias(one.text("name"), one.optionalText("asname"), NOWHERE, NOWHERE))
        .toList();
  }

  private static WithItem withItem(NodeFields node) {
    return new WithItem(
        expr(node, "context_expr"), optional(node, "optional_vars"), NOWHERE, NOWHERE);
  }

  private static ExceptHandler handler(NodeFields node) {
    return new ExceptHandler(
        optional(node, "type"), node.optionalText("name"), body(node, "body"), NOWHERE, NOWHERE);
  }

  private static MatchCase matchCase(NodeFields node) {
    return new MatchCase(
        Patterns.of(node.child("pattern")),
        optional(node, "guard"),
        body(node, "body"),
        NOWHERE,
        NOWHERE);
  }

  static List<Comprehension> generators(NodeFields node) {
    return node.children("generators").stream()
        .map(
            one ->
                new Comprehension(
                    expr(one, "target"),
                    expr(one, "iter"),
                    exprs(one, "ifs"),
                    one.isSet("is_async"),
                    NOWHERE,
                    NOWHERE))
        .toList();
  }
}

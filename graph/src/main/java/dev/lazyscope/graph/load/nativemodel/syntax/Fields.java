package dev.lazyscope.graph.load.nativemodel.syntax;

import dev.lazyscope.analyzer.tree.ExceptHandler;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Expr.DictItem;
import dev.lazyscope.analyzer.tree.Keyword;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.analyzer.tree.MatchCase;
import dev.lazyscope.analyzer.tree.Node;
import dev.lazyscope.analyzer.tree.Parameter;
import dev.lazyscope.analyzer.tree.Pattern;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.analyzer.tree.TypeParam;
import dev.lazyscope.analyzer.tree.WithItem;
import dev.lazyscope.graph.load.value.Value;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The class and fields that a node has in CPython's `ast`. Most are those of our own records; the
/// few that differ are named here. The context of a name (`ctx`) is left to who knows where it
/// stands.
final class Fields {
  private static final Set<String> POSITIONS = Set.of("start", "end");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("orElse", "orelse"),
          Map.entry("finalBody", "finalbody"),
          Map.entry("function", "func"),
          Map.entry("exception", "exc"),
          Map.entry("message", "msg"),
          Map.entry("decorators", "decorator_list"),
          Map.entry("typeParams", "type_params"),
          Map.entry("asName", "asname"),
          Map.entry("elements", "elts"),
          Map.entry("element", "elt"),
          Map.entry("isSimple", "simple"),
          Map.entry("isLazy", "is_lazy"),
          Map.entry("isAsync", "is_async"),
          Map.entry("formatSpec", "format_spec"),
          Map.entry("defaultValue", "default_value"));

  private Fields() {}

  /// A class of `ast` by name, and its fields in order: nodes, lists of them, or plain values.
  record Described(String type, Map<String, Object> fields) {}

  static Described of(Node node) {
    return switch (node) {
      case Stmt.FunctionDef f ->
          with(f, f.isAsync() ? "AsyncFunctionDef" : "FunctionDef", f.parameters());
      case Expr.Lambda f -> with(f, "Lambda", f.parameters());
      case Stmt.For f -> named(f, f.isAsync() ? "AsyncFor" : "For");
      case Stmt.With w -> named(w, w.isAsync() ? "AsyncWith" : "With");
      case Stmt.Try t -> named(t, t.isStar() ? "TryStar" : "Try");
      case Stmt.ExprStmt e -> named(e, "Expr");
      case Stmt.ImportFrom i when i.module().isEmpty() ->
          replaced(named(i, "ImportFrom"), "module", Value.NONE);
      case Expr.ListDisplay d -> named(d, "List");
      case Expr.TupleDisplay d -> named(d, "Tuple");
      case Expr.SetDisplay d -> named(d, "Set");
      case Expr.DictDisplay d -> dict(d);
      case Expr.DictComp c -> dictComp(c);
      case Expr.Interpolation i -> renamed(named(i, "Interpolation"), "text", "str");
      case Expr.Constant c -> constant(c);
      case Pattern.MatchClass m ->
          renamed(
              renamed(named(m, "MatchClass"), "keywordNames", "kwd_attrs"),
              "keywordPatterns",
              "kwd_patterns");
      case Pattern.MatchSingleton m ->
          new Described("MatchSingleton", Map.of("value", literal(m.value())));
      case Parameter p -> renamed(named(p, "arg"), "name", "arg");
      case TypeParam p -> named(p, camel(p.kind().name()));
      case ExceptHandler h -> named(h, "ExceptHandler");
      case Keyword k -> renamed(named(k, "keyword"), "name", "arg");
      case WithItem w ->
          renamed(
              renamed(named(w, "withitem"), "context", "context_expr"), "target", "optional_vars");
      case MatchCase m -> named(m, "match_case");
      case Node other -> named(other, typeOf(other));
    };
  }

  /// Classes without a base class of their own in the grammar begin with a small letter.
  private static String typeOf(Node node) {
    String name = node.getClass().getSimpleName();
    return switch (name) {
      case "Alias", "Comprehension" -> name.toLowerCase(Locale.ROOT);
      default -> name;
    };
  }

  private static Described named(Node node, String type) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      String name = component.getName();
      if (!POSITIONS.contains(name)) {
        fields.put(NAMES.getOrDefault(name, name), read(node, component));
      }
    }
    return new Described(type, fields);
  }

  private static Object read(Node node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Described replaced(Described node, String field, Object value) {
    node.fields().put(field, value);
    return node;
  }

  private static Described renamed(Described node, String from, String to) {
    node.fields().put(to, node.fields().remove(from));
    return node;
  }

  private static Described with(Node node, String type, List<Parameter> parameters) {
    Described function = named(node, type);
    function.fields().remove("parameters");
    return replaced(function, "args", arguments(parameters));
  }

  /// The node `arguments`, whose defaults are those of the last parameters.
  private static Described arguments(List<Parameter> parameters) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("posonlyargs", args(parameters, Parameter.Kind.POSITIONAL_ONLY));
    fields.put("args", args(parameters, Parameter.Kind.POSITIONAL_OR_KEYWORD));
    fields.put("vararg", first(args(parameters, Parameter.Kind.VAR_POSITIONAL)));
    fields.put("kwonlyargs", args(parameters, Parameter.Kind.KEYWORD_ONLY));
    fields.put("kw_defaults", defaults(parameters, true));
    fields.put("kwarg", first(args(parameters, Parameter.Kind.VAR_KEYWORD)));
    fields.put("defaults", defaults(parameters, false));
    return new Described("arguments", fields);
  }

  private static List<Parameter> args(List<Parameter> parameters, Parameter.Kind kind) {
    return parameters.stream().filter(parameter -> parameter.kind() == kind).toList();
  }

  private static Optional<Parameter> first(List<Parameter> args) {
    return args.stream().findFirst();
  }

  private static List<Object> defaults(List<Parameter> parameters, boolean ofKeywords) {
    List<Object> defaults = new ArrayList<>();
    for (Parameter parameter : parameters) {
      boolean isKeyword = parameter.kind() == Parameter.Kind.KEYWORD_ONLY;
      if (isKeyword && ofKeywords) {
        defaults.add(parameter.defaultValue());
      } else if (!isKeyword && !ofKeywords) {
        parameter.defaultValue().ifPresent(defaults::add);
      }
    }
    return defaults;
  }

  private static Described dict(Expr.DictDisplay display) {
    List<Object> keys = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (DictItem item : display.items()) {
      keys.add(
          switch (item) {
            case DictItem.Pair(var key, _) -> key;
            case DictItem.Unpacked _ -> Value.NONE;
          });
      values.add(item.value());
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("keys", keys);
    fields.put("values", values);
    return new Described("Dict", fields);
  }

  private static Described dictComp(Expr.DictComp comprehension) {
    Map<String, Object> fields = new LinkedHashMap<>();
    switch (comprehension.item()) {
      case DictItem.Pair(var key, var value) -> {
        fields.put("key", key);
        fields.put("value", value);
      }
      case DictItem.Unpacked(var value) -> fields.put("key", value);
    }
    fields.put("generators", comprehension.generators());
    return new Described("DictComp", fields);
  }

  private static Described constant(Expr.Constant constant) {
    boolean isMarked = constant.value() instanceof Literal.Str(_, boolean isUnicode) && isUnicode;
    return new Described(
        "Constant",
        Map.of("value", literal(constant.value()), "kind", isMarked ? "u" : Value.NONE));
  }

  private static Value literal(Literal literal) {
    return switch (literal) {
      case Literal.Str(var text, _) -> Value.of(text);
      case Literal.Bytes(var latin1) -> new Value.Bytes(latin1);
      case Literal.Int(long number) -> Value.of(number);
      case Literal.Float number -> new Value.Float(number.value());
      case Literal.BigInt(var number) -> Value.of(number);
      case Literal.Imaginary _ -> Value.UNKNOWN;
      case Literal.Singleton.NONE -> Value.NONE;
      case Literal.Singleton.TRUE -> Value.of(true);
      case Literal.Singleton.FALSE -> Value.of(false);
      case Literal.Singleton.ELLIPSIS -> Value.Marker.ELLIPSIS;
    };
  }

  /// {@return `MAT_MULT` as `MatMult`}
  static String camel(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}

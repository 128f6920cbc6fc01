package dev.lazyscope.graph.load.nativemodel.syntax;

import dev.lazyscope.analyzer.parse.Parsed;
import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Node;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.graph.load.content.SyntaxFault;
import dev.lazyscope.graph.load.content.SyntaxNodes;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `compile(text, name, mode, PyCF_ONLY_AST)` returns, hence `ast.parse`.
public final class SyntaxObjects {
  private final Machine machine;
  private final LineMap lines;
  private final Map<String, InstanceValue> shared = new HashMap<>();

  private SyntaxObjects(Machine machine, Source source) {
    this.machine = machine;
    this.lines = LineMap.of(source.utf8());
  }

  /// {@return the tree of a text; raises `SyntaxError`}
  public static Value of(Machine machine, Source source, boolean isExpression) {
    Parsed<Module> parsed = Parser.parse(source);
    if (!parsed.problems().isEmpty()) {
      Optional<SyntaxFault> fault = SyntaxFault.in(source);
      if (fault.isPresent()) {
        throw machine.error("SyntaxError", fault.get().message());
      }
      return Value.UNKNOWN;
    }
    SyntaxObjects objects = new SyntaxObjects(machine, source);
    List<Stmt> body = parsed.tree().body();
    if (!isExpression) {
      return objects.node("Module", fields("body", objects.list(body, "Load")));
    }
    return body.size() == 1 && body.getFirst() instanceof Stmt.ExprStmt(var value, _, _)
        ? objects.node("Expression", fields("body", objects.of(value, "Load")))
        : Value.UNKNOWN;
  }

  /// Where names stand that get a value, or lose it; those within displays stand as the display.
  private static String context(String type, String field, String outer) {
    return switch (type + "." + field) {
      case "Assign.targets",
          "AugAssign.target",
          "AnnAssign.target",
          "For.target",
          "AsyncFor.target",
          "NamedExpr.target",
          "TypeAlias.name",
          "comprehension.target",
          "withitem.optional_vars" ->
          "Store";
      case "Delete.targets" -> "Del";
      case "List.elts", "Tuple.elts", "Starred.value" -> outer;
      default -> "Load";
    };
  }

  private Value of(Node node, String context) {
    Fields.Described described = Fields.of(node);
    InstanceValue made = of(described, context);
    if (SyntaxNodes.named(described.type()).filter(SyntaxNodes.Node::hasPlace).isPresent()) {
      made.attributes().put("lineno", Value.of(lines.line(node.start())));
      made.attributes().put("col_offset", Value.of(lines.byteColumn(node.start())));
      made.attributes().put("end_lineno", Value.of(lines.line(node.end())));
      made.attributes().put("end_col_offset", Value.of(lines.byteColumn(node.end())));
    }
    return made;
  }

  private InstanceValue of(Fields.Described described, String context) {
    String type = described.type();
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("ctx", shared(context));
    for (SyntaxNodes.Field field : SyntaxNodes.named(type).orElseThrow().fields()) {
      String name = field.name();
      if (described.fields().containsKey(name)) {
        values.put(name, value(described.fields().get(name), context(type, name, context)));
      }
    }
    return node(type, values);
  }

  private Value value(Object field, String context) {
    return switch (field) {
      case Value value -> value;
      case Node node -> of(node, context);
      case List<?> items -> list(items, context);
      case Optional<?> optional -> optional.map(one -> value(one, context)).orElse(Value.NONE);
      case String text -> Value.of(text);
      case Integer number -> Value.of((long) number);
      case Boolean flag -> Value.of(flag ? 1L : 0L);
      case Enum<?> operator -> shared(Fields.camel(operator.name()));
      case Fields.Described described -> of(described, context);
      default -> Value.UNKNOWN;
    };
  }

  private Value list(List<?> items, String context) {
    return machine.list(items.stream().map(item -> value(item, context)).toList());
  }

  /// Operators and contexts are the same objects all over a tree.
  private Value shared(String type) {
    return shared.computeIfAbsent(type, name -> node(name, Map.of()));
  }

  private InstanceValue node(String type, Map<String, Value> values) {
    Optional<ClassValue> known = type(type);
    InstanceValue made = machine.instance(known.orElseGet(() -> machine.builtin("object")));
    for (SyntaxNodes.Field field : SyntaxNodes.named(type).orElseThrow().fields()) {
      Value value = values.get(field.name());
      made.attributes().put(field.name(), value == null ? empty(field) : value);
    }
    return made;
  }

  /// The parser keeps no comments on types, hence no field for them.
  private Value empty(SyntaxNodes.Field field) {
    return field.count() == SyntaxNodes.Count.ANY ? machine.list(List.of()) : Value.NONE;
  }

  private Optional<ClassValue> type(String name) {
    return machine.find(machine.importModule("_ast"), name) instanceof ClassValue type
        ? Optional.of(type)
        : Optional.empty();
  }

  private static Map<String, Value> fields(String name, Value value) {
    return Map.of(name, value);
  }
}

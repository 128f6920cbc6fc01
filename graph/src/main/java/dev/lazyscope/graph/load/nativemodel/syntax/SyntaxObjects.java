package dev.lazyscope.graph.load.nativemodel.syntax;

import dev.lazyscope.analyzer.parse.Parsed;
import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Node;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.graph.load.content.SyntaxFault;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `compile(text, name, mode, PyCF_ONLY_AST)` returns, hence `ast.parse`.
public final class SyntaxObjects {
  private final Machine machine;
  private final LineMap lines;

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
      return objects.node("Module", fields("body", objects.list(body)));
    }
    return body.size() == 1 && body.getFirst() instanceof Stmt.ExprStmt(var value, _, _)
        ? objects.node("Expression", fields("body", objects.of(value)))
        : Value.UNKNOWN;
  }

  private Value of(Node node) {
    Fields.Described described = Fields.of(node);
    Map<String, Value> values = new LinkedHashMap<>();
    described.fields().forEach((name, field) -> values.put(name, value(field)));
    InstanceValue made = node(described.type(), values);
    made.attributes().put("lineno", Value.of(lines.line(node.start())));
    made.attributes().put("col_offset", Value.of(lines.byteColumn(node.start())));
    made.attributes().put("end_lineno", Value.of(lines.line(node.end())));
    made.attributes().put("end_col_offset", Value.of(lines.byteColumn(node.end())));
    return made;
  }

  private Value value(Object field) {
    return switch (field) {
      case Value value -> value;
      case Node node -> of(node);
      case List<?> items -> list(items);
      case Optional<?> optional -> optional.map(this::value).orElse(Value.NONE);
      case String text -> Value.of(text);
      case Integer number -> Value.of((long) number);
      case Boolean flag -> Value.of(flag ? 1L : 0L);
      case Enum<?> operator -> node(Fields.camel(operator.name()), Map.of());
      case Fields.Described described -> {
        Map<String, Value> values = new LinkedHashMap<>();
        described.fields().forEach((name, inner) -> values.put(name, value(inner)));
        yield node(described.type(), values);
      }
      default -> Value.UNKNOWN;
    };
  }

  private Value list(List<?> items) {
    return machine.list(items.stream().map(this::value).toList());
  }

  private InstanceValue node(String type, Map<String, Value> values) {
    Optional<ClassValue> known = type(type);
    InstanceValue made = machine.instance(known.orElseGet(() -> machine.builtin("object")));
    values.forEach(made.attributes()::put);
    DictValue names = known.map(ClassValue::namespace).orElse(made.attributes());
    names.put("_fields", names(values));
    names.put("__match_args__", names(values));
    return made;
  }

  private static Value names(Map<String, Value> values) {
    return new Value.Tuple(values.keySet().stream().map(Value::of).toList());
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

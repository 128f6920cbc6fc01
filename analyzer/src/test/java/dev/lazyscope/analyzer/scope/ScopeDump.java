package dev.lazyscope.analyzer.scope;

import dev.lazyscope.analyzer.scope.Scope.Kind;
import dev.lazyscope.analyzer.scope.Scope.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes scopes as `symtable_dump.py` does. CPython merges list, set and dict comprehensions into
/// the block around them (PEP 709), except in annotations inside a class; so does this dump.
final class ScopeDump {
  private ScopeDump() {}

  static String of(Scope module) {
    StringBuilder out = new StringBuilder();
    write(merged(module, false), 0, out);
    return out.toString();
  }

  private static final class Table {
    final Scope scope;
    final Map<String, Reach> symbols = new TreeMap<>();
    final List<Table> children = new ArrayList<>();

    Table(Scope scope) {
      this.scope = scope;
    }
  }

  private static Table merged(Scope scope, boolean parentSeesClass) {
    boolean seesClass = seesClass(scope, parentSeesClass);
    Table table = new Table(scope);
    List<Table> comprehensions = new ArrayList<>();
    scope.symbols().forEach((name, symbol) -> table.symbols.put(name, symbol.reach()));
    for (Scope child : scope.children()) {
      Table inner = merged(child, seesClass || scope.kind() == Kind.CLASS);
      if (child.kind() == Kind.COMPREHENSION && !seesClass) {
        comprehensions.add(inner);
        table.children.addAll(inner.children);
      } else {
        table.children.add(inner);
      }
    }
    for (Table comprehension : comprehensions) {
      merge(comprehension, table);
    }
    if (!comprehensions.isEmpty()) {
      table.symbols.replaceAll((name, reach) -> shared(table, comprehensions, name, reach));
    }
    return table;
  }

  private static boolean seesClass(Scope scope, boolean aroundSeesClass) {
    return switch (scope.kind()) {
      case ANNOTATION, TYPE_PARAMETERS, TYPE_ALIAS, TYPE_VARIABLE, COMPREHENSION, GENERATOR ->
          aroundSeesClass;
      case LAMBDA, FUNCTION, CLASS, MODULE -> false;
    };
  }

  private static void merge(Table comprehension, Table into) {
    comprehension.symbols.forEach(into.symbols::putIfAbsent);
  }

  /// A name that only a merged comprehension took from this block is no cell any more.
  private static Reach shared(Table table, List<Table> comprehensions, String name, Reach reach) {
    if (reach != Reach.CELL || table.scope.kind() == Kind.CLASS) {
      return reach;
    }
    boolean isTaken =
        table.children.stream().anyMatch(c -> c.symbols.get(name) == Reach.FREE)
            || comprehensions.stream().anyMatch(c -> c.symbols.get(name) == Reach.CELL);
    return isTaken ? Reach.CELL : Reach.LOCAL;
  }

  private static void write(Table table, int depth, StringBuilder out) {
    if (table.scope.kind() == Kind.ANNOTATION
        && table.symbols.isEmpty()
        && table.children.isEmpty()) {
      return;
    }
    String indent = "  ".repeat(depth);
    out.append(indent).append(kind(table.scope.kind())).append(' ').append(table.scope.name());
    out.append('\n');
    table.symbols.forEach(
        (name, reach) ->
            out.append(indent).append("- ").append(name).append(' ').append(reach).append('\n'));
    for (Table child : table.children) {
      write(child, depth + 1, out);
    }
  }

  private static String kind(Kind kind) {
    return switch (kind) {
      case MODULE -> "module";
      case CLASS -> "class";
      case FUNCTION, LAMBDA, COMPREHENSION, GENERATOR -> "function";
      case ANNOTATION -> "annotation";
      case TYPE_PARAMETERS -> "type parameters";
      case TYPE_ALIAS -> "type alias";
      case TYPE_VARIABLE -> "type variable";
    };
  }
}

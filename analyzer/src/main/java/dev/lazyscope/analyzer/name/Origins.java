package dev.lazyscope.analyzer.name;

import dev.lazyscope.analyzer.tree.Expr;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The dotted name of what an expression stands for, where it starts at an imported name: after
/// `import os as o`, `o.path.join` is `os.path.join`, and the value of a call of it is
/// `os.path.join()`.
public final class Origins {
  private final ImportedNames imported;
  private final Map<String, String> variables = new HashMap<>();

  public Origins(ImportedNames imported) {
    this.imported = imported;
  }

  /// {@return the dotted name, relative imports with their leading dots}
  public Optional<String> of(Expr expr) {
    return switch (expr) {
      case Expr.Name name -> ofName(name.id());
      case Expr.Attribute attribute ->
          of(attribute.value()).map(value -> value + "." + attribute.attr());
      case Expr.Call call -> of(call.function()).map(function -> function + "()");
      case Expr _ -> Optional.empty();
    };
  }

  /// Remembers what a module variable is bound to.
  public void assign(String variable, Expr value) {
    Optional<String> origin =
        value instanceof Expr.Call || value instanceof Expr.Attribute
            ? of(value)
            : Optional.empty();
    if (origin.isPresent()) {
      variables.put(variable, origin.get());
    } else if (!variables.isEmpty()) {
      variables.remove(variable);
    }
  }

  private Optional<String> ofName(String name) {
    int id = imported.find(name);
    return id == ImportedNames.NONE
        ? Optional.ofNullable(variables.get(name))
        : Optional.of(imported.get(id).origin());
  }
}

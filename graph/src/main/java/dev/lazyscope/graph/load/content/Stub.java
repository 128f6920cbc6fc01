package dev.lazyscope.graph.load.content;

import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a stub file tells of the extension module beside it
/// (https://typing.python.org/en/latest/spec/distributing.html).
public final class Stub {
  private Stub() {}

  /// {@return where the stub of an extension module may lie, by the module's last name}
  public static List<Path> places(Path extension, String name) {
    return List.of(
        extension.resolveSibling(name + ".pyi"),
        extension.resolveSibling(name).resolve("__init__.pyi"));
  }

  /// {@return the objects that are neither classes nor functions and of which the stub defines the
  /// class: name and class}
  public static Map<String, String> objects(byte[] stub) {
    Module tree = Parser.parse(Source.decode(stub)).tree();
    Set<String> classes =
        tree.body().stream()
            .filter(Stmt.ClassDef.class::isInstance)
            .map(statement -> ((Stmt.ClassDef) statement).name())
            .collect(Collectors.toSet());
    Map<String, String> objects = new LinkedHashMap<>();
    for (Stmt statement : tree.body()) {
      if (statement instanceof Stmt.AnnAssign(Expr.Name target, Expr.Name type, _, _, _, _)
          && classes.contains(type.id())) {
        objects.put(target.id(), type.id());
      }
    }
    return objects;
  }
}

package dev.lazyscope.graph.load.content;

import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /// A class that the stub defines, and whether it is derived from others than `object`.
  public record Type(String name, boolean isDerived) {}

  /// {@return the objects that are neither classes nor functions and of which the stub defines the
  /// class}
  public static Map<String, Type> objects(byte[] stub) {
    Module tree = Parser.parse(Source.decode(stub)).tree();
    Map<String, Type> classes = new HashMap<>();
    for (Stmt statement : tree.body()) {
      if (statement instanceof Stmt.ClassDef type) {
        classes.put(type.name(), new Type(type.name(), !type.bases().isEmpty()));
      }
    }
    Map<String, Type> objects = new LinkedHashMap<>();
    for (Stmt statement : tree.body()) {
      if (statement instanceof Stmt.AnnAssign(Expr.Name target, Expr.Name type, _, _, _, _)
          && classes.containsKey(type.id())) {
        objects.put(target.id(), classes.get(type.id()));
      }
    }
    return objects;
  }
}

package dev.lazyscope.graph.load.content;

import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.graph.load.binary.CompiledFunction;
import dev.lazyscope.graph.load.binary.CompiledFunction.Binding;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a stub file tells of the extension module beside it
/// (https://typing.python.org/en/latest/spec/distributing.html).
public final class Stub {
  /// Bases that a stub names for what a class can do, whether it is derived from them or not.
  private static final Set<String> CAPABILITIES =
      Set.of(
          "AbstractSet",
          "AsyncIterable",
          "AsyncIterator",
          "Awaitable",
          "Buffer",
          "Collection",
          "Container",
          "Generic",
          "Hashable",
          "ItemsView",
          "Iterable",
          "Iterator",
          "KeysView",
          "Mapping",
          "MutableMapping",
          "MutableSequence",
          "MutableSet",
          "Reversible",
          "Sequence",
          "Set",
          "Sized",
          "ValuesView",
          "dict",
          "frozenset",
          "list",
          "set",
          "tuple");

  private Stub() {}

  /// {@return where the stub of an extension module may lie, by the module's last name; that of a
  /// package which is named like its only module is about both}
  public static List<Path> places(Path extension, String name) {
    Path own = extension.resolveSibling(name + ".pyi");
    Path folder = extension.resolveSibling(name).resolve("__init__.pyi");
    return extension.getParent().endsWith(name)
        ? List.of(own, folder, extension.resolveSibling("__init__.pyi"))
        : List.of(own, folder);
  }

  /// A class that the stub defines, with those of its methods that are plainly called.
  public record Type(String name, Bases bases, List<CompiledFunction> methods) {}

  /// What a class is derived from.
  public enum Bases {
    /// From `object` alone.
    NONE,
    /// From what says what it can do, as `Mapping`.
    CAPABILITIES,
    /// From other classes.
    OTHERS
  }

  /// What a stub defines.
  ///
  /// @param objects those that are neither classes nor functions and of which it defines the class
  /// @param ofOthers those whose class another module defines, and its name there
  public record Contents(
      Map<String, Type> classes, Map<String, Type> objects, Map<String, String> ofOthers) {}

  public static Contents read(byte[] stub) {
    Module tree = Parser.parse(Source.decode(stub)).tree();
    Map<String, Type> classes = new LinkedHashMap<>();
    for (Stmt statement : tree.body()) {
      if (statement instanceof Stmt.ClassDef type) {
        classes.put(type.name(), new Type(type.name(), bases(type), methods(type)));
      }
    }
    Map<String, Type> objects = new LinkedHashMap<>();
    Map<String, String> ofOthers = new LinkedHashMap<>();
    for (Stmt statement : tree.body()) {
      if (statement instanceof Stmt.AnnAssign(Expr.Name target, Expr.Name type, _, _, _, _)
          && classes.containsKey(type.id())) {
        objects.put(target.id(), classes.get(type.id()));
      } else if (statement
          instanceof Stmt.AnnAssign(Expr.Name target, Expr.Attribute type, _, _, _, _)) {
        ofOthers.put(target.id(), type.attr());
      }
    }
    return new Contents(classes, objects, ofOthers);
  }

  private static List<CompiledFunction> methods(Stmt.ClassDef type) {
    return type.body().stream()
        .filter(Stmt.FunctionDef.class::isInstance)
        .map(Stmt.FunctionDef.class::cast)
        .filter(method -> !method.name().startsWith("__"))
        .flatMap(method -> binding(method).map(how -> function(method, how)).stream())
        .toList();
  }

  private static CompiledFunction function(Stmt.FunctionDef method, Binding binding) {
    return new CompiledFunction(method.name(), binding, Optional.empty());
  }

  /// {@return how a method is bound, unless it has decorators that make something else of it}
  private static Optional<Binding> binding(Stmt.FunctionDef method) {
    List<String> decorators =
        method.decorators().stream()
            .map(one -> one instanceof Expr.Name name ? name.id() : "")
            .filter(name -> !name.equals("overload"))
            .toList();
    return switch (decorators) {
      case List<String> none when none.isEmpty() -> Optional.of(Binding.INSTANCE);
      case List<String> one when one.equals(List.of("classmethod")) -> Optional.of(Binding.CLASS);
      case List<String> one when one.equals(List.of("staticmethod")) -> Optional.of(Binding.NONE);
      case List<String> _ -> Optional.empty();
    };
  }

  private static Bases bases(Stmt.ClassDef type) {
    if (type.bases().isEmpty()) {
      return Bases.NONE;
    }
    return type.bases().stream().allMatch(Stub::isCapability) ? Bases.CAPABILITIES : Bases.OTHERS;
  }

  private static boolean isCapability(Expr base) {
    return switch (base) {
      case Expr.Subscript generic -> isCapability(generic.value());
      case Expr.Attribute member -> CAPABILITIES.contains(member.attr());
      case Expr.Name name -> CAPABILITIES.contains(name.id());
      case Expr _ -> false;
    };
  }
}

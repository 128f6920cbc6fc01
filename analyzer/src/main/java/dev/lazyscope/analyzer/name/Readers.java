package dev.lazyscope.analyzer.name;

import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.Map;
import java.util.Optional;

/// The class makers that look at the annotations of a class while it is made, so that names in them
/// are read at import time in every Python version.
public enum Readers {
  /// Nothing reads them.
  NONE,
  /// Evaluates them, unless they are strings.
  VALUES,
  /// Evaluates them, and of strings looks up the part before the first dot.
  VALUES_AND_PREFIXES,
  /// Evaluates them, strings too.
  VALUES_AND_STRINGS;

  /// Standard library: `dataclasses` (module documentation, "string annotations" are matched by
  /// prefix), `typing`. Frameworks: attrs (attrs.org, "Type Annotations": `define` collects
  /// annotated attributes), pydantic (docs.pydantic.dev, "Models" and "Dataclasses": annotations
  /// are resolved when the class is built), msgspec (jcristharif.com/msgspec, "Structs").
  private static final Map<String, Readers> BY_ORIGIN =
      Map.ofEntries(
          Map.entry("dataclasses.dataclass", VALUES_AND_PREFIXES),
          Map.entry("typing.NamedTuple", VALUES),
          Map.entry("typing.TypedDict", VALUES),
          Map.entry("typing.Protocol", VALUES),
          Map.entry("typing_extensions.NamedTuple", VALUES),
          Map.entry("typing_extensions.TypedDict", VALUES),
          Map.entry("typing_extensions.Protocol", VALUES),
          Map.entry("attr.s", VALUES),
          Map.entry("attr.attrs", VALUES),
          Map.entry("attr.dataclass", VALUES),
          Map.entry("attr.define", VALUES),
          Map.entry("attr.mutable", VALUES),
          Map.entry("attr.frozen", VALUES),
          Map.entry("attrs.define", VALUES),
          Map.entry("attrs.mutable", VALUES),
          Map.entry("attrs.frozen", VALUES),
          Map.entry("msgspec.Struct", VALUES),
          Map.entry("pydantic.BaseModel", VALUES_AND_STRINGS),
          Map.entry("pydantic.RootModel", VALUES_AND_STRINGS),
          Map.entry("pydantic.dataclasses.dataclass", VALUES_AND_STRINGS));

  /// {@return what reads the annotations of this class}
  public static Readers of(Stmt.ClassDef cls, Origins origins) {
    for (Expr decorator : cls.decorators()) {
      Readers reader = of(decorator instanceof Expr.Call c ? c.function() : decorator, origins);
      if (reader != NONE) {
        return reader;
      }
    }
    for (Expr base : cls.bases()) {
      Readers reader = of(base instanceof Expr.Subscript s ? s.value() : base, origins);
      if (reader != NONE) {
        return reader;
      }
    }
    return NONE;
  }

  private static Readers of(Expr expr, Origins origins) {
    Optional<String> origin = origins.of(expr);
    return origin.isPresent() ? BY_ORIGIN.getOrDefault(origin.get(), NONE) : NONE;
  }
}

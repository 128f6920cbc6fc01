package dev.lazyscope.graph.effect.walk;

import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.script.LoadScript;
import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.graph.effect.Known;
import dev.lazyscope.graph.effect.record.Registries;
import dev.lazyscope.graph.effect.thing.ModuleNames;
import dev.lazyscope.graph.effect.thing.Thing;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.ModuleSpace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The modules that are followed, each walked once, when it is first asked for.
final class Modules {
  final Registries registries = new Registries();
  final Known known;
  private final ModuleSpace space;
  private final Map<String, Optional<ModuleNames>> names = new HashMap<>();
  private final Map<String, Walk> walks = new HashMap<>();

  Modules(ModuleSpace space, Known known) {
    this.space = space;
    this.known = known;
  }

  /// {@return the walk of a module with source outside the standard library; unfinished where
  /// modules ask for each other in a circle}
  Optional<Walk> walk(String module) {
    Optional<ModuleNames> found = names.computeIfAbsent(module, this::read);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Walk known = walks.get(module);
    if (known != null) {
      return Optional.of(known);
    }
    Walk walk = new Walk(this, found.get());
    walks.put(module, walk);
    walk.run();
    return Optional.of(walk);
  }

  /// {@return what `import module` gives}
  Thing module(String module) {
    Optional<FoundModule> found = space.find(module);
    if (found.filter(one -> one.origin() == Origin.STANDARD_LIBRARY).isPresent()) {
      return new Thing.Library(module);
    }
    boolean isFollowed =
        found
            .filter(
                one -> one instanceof FoundModule.Source || one instanceof FoundModule.Namespace)
            .isPresent();
    return isFollowed ? new Thing.Module(module) : new Thing.Foreign(module, false);
  }

  boolean exists(String module) {
    return space.find(module).isPresent();
  }

  /// {@return a name of a module, as `from module import name` gives it}
  Thing attribute(String module, String name) {
    Optional<Thing> own = walk(module).map(walk -> walk.names().globals.get(name));
    if (own.isPresent()) {
      return own.get();
    }
    String child = module + "." + name;
    return exists(child) ? module(child) : Thing.Nothing.KNOWN;
  }

  private Optional<ModuleNames> read(String module) {
    return space
        .find(module)
        .filter(found -> found.origin() != Origin.STANDARD_LIBRARY)
        .filter(FoundModule.Source.class::isInstance)
        .flatMap(
            found -> space.source(found).map(bytes -> parse((FoundModule.Source) found, bytes)));
  }

  private static ModuleNames parse(FoundModule.Source module, byte[] bytes) {
    Source source = Source.decode(bytes);
    return new ModuleNames(
        module.name().dotted(),
        module.isPackage(),
        LoadScript.of(Parser.parse(source).tree()),
        LineMap.of(source.utf8()));
  }
}

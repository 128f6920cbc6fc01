package dev.lazyscope.graph.link.disk;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.graph.link.FoundModule;

/// A module under the name by which an editable install knows it.
final class Renamed {
  private Renamed() {}

  static FoundModule as(FoundModule module, ModuleName name) {
    return switch (module) {
      case FoundModule.Source(_, var file, var isPackage, var origin) ->
          new FoundModule.Source(name, file, isPackage, origin);
      case FoundModule.Bytecode(_, var file, var isPackage, var origin) ->
          new FoundModule.Bytecode(name, file, isPackage, origin);
      case FoundModule.Extension(_, var file, var isPackage, var origin) ->
          new FoundModule.Extension(name, file, isPackage, origin);
      case FoundModule.Namespace(_, var portions, var origin) ->
          new FoundModule.Namespace(name, portions, origin);
      case FoundModule.StandardLibrary(_, var isPackage, var hasSource) ->
          new FoundModule.StandardLibrary(name, isPackage, hasSource);
    };
  }
}

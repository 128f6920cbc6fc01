package dev.lazyscope.graph.link;

import dev.lazyscope.analyzer.source.ModuleName;
import java.nio.file.Path;
import java.util.List;

/// A module as the import system would find it, without running anything.
public sealed interface FoundModule {

  /// {@return the absolute name}
  ModuleName name();

  /// A `.py` file; `isPackage` for `__init__.py`.
  record Source(ModuleName name, Path file, boolean isPackage, Origin origin)
      implements FoundModule {}

  /// A `.pyc` without source.
  record Bytecode(ModuleName name, Path file, boolean isPackage, Origin origin)
      implements FoundModule {}

  /// A `.so` or `.pyd`; `isPackage` for `__init__.cpython-….so`.
  record Extension(ModuleName name, Path file, boolean isPackage, Origin origin)
      implements FoundModule {}

  /// A PEP 420 namespace package with its portions in search order.
  record Namespace(ModuleName name, List<Path> portions, Origin origin) implements FoundModule {
    public Namespace {
      portions = List.copyOf(portions);
    }
  }

  /// Compiled into the interpreter, or known only from the built-in catalogue of the standard
  /// library because no interpreter's files are at hand. `hasSource` tells modules whose source
  /// exists in a real installation.
  record StandardLibrary(ModuleName name, boolean isPackage, boolean hasSource)
      implements FoundModule {
    @Override
    public Origin origin() {
      return Origin.STANDARD_LIBRARY;
    }
  }

  /// {@return whose it is}
  Origin origin();

  enum Origin {
    PROJECT,
    STANDARD_LIBRARY,
    THIRD_PARTY
  }
}

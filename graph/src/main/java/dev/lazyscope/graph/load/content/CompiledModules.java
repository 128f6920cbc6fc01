package dev.lazyscope.graph.load.content;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.load.binary.CompiledModule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What extension modules tell, each read once for all simulations of one command. Safe for
/// threads.
public final class CompiledModules {
  private final Map<Path, CompiledModule> modules = new ConcurrentHashMap<>();
  private final Map<Path, Optional<CythonSource>> sources = new ConcurrentHashMap<>();

  public CompiledModule module(ModuleSpace space, FoundModule.Extension extension) {
    return modules.computeIfAbsent(
        extension.file(),
        file -> CompiledModule.of(space.content(file.toString()).orElse(new byte[0])));
  }

  /// {@return the source in Cython's language, where it lies beside}
  public Optional<CythonSource> source(ModuleSpace space, FoundModule.Extension extension) {
    return sources.computeIfAbsent(
        extension.file(), file -> CythonSource.beside(file, space::content));
  }
}

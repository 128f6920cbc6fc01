package dev.lazyscope.graph.link;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Everything outside a module's own code that a simulation may ask: what the import system would
/// find and what the disk holds. Answers are stable during one run.
public interface ModuleSpace {

  /// {@return the module of this absolute name, looked up in its parent's portions}
  Optional<FoundModule> find(String dottedName);

  /// {@return the bytes of the source file of a module, if it has one; for an extension module the
  /// Python file of the same name beside it, from which such modules are often compiled}
  Optional<byte[]> source(FoundModule module);

  /// {@return names of modules that stand as texts in an extension module, sorted: a guess at what
  /// its C code imports}
  default List<String> importsNamedIn(FoundModule.Extension extension) {
    return List.of();
  }

  /// {@return names of the direct submodules, sorted, as `pkgutil.iter_modules` gives them}
  List<String> submodules(String packageName);

  /// {@return the entries of a directory, or of an archive that `zipimport` can read, sorted; empty
  /// when it is neither}
  Optional<List<String>> list(String directory);

  /// {@return whether a file or directory exists, and which}
  PathKind kind(String path);

  /// {@return the bytes of a file}
  Optional<byte[]> content(String path);

  /// {@return the text of a small data file (metadata, JSON, configuration), UTF-8}
  default Optional<String> text(String path) {
    return content(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /// {@return the installed distributions on the search path (`*.dist-info`, `*.egg-info`)}
  List<Distribution> distributions();

  /// {@return the distribution that says that it brought an extension module} (packaging
  /// specification "recording installed projects")
  Optional<Distribution> bringing(FoundModule.Extension extension);

  /// {@return the entries of `sys.path`}
  List<String> searchPath();

  enum PathKind {
    ABSENT,
    FILE,
    DIRECTORY
  }

  /// An installed distribution: `importlib.metadata` (packaging specification "entry points").
  record Distribution(String name, String version, String directory, List<EntryPoint> entryPoints) {
    public Distribution {
      entryPoints = List.copyOf(entryPoints);
    }
  }

  record EntryPoint(String group, String name, String value) {}
}

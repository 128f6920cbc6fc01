package dev.lazyscope.graph.link.disk;

import java.util.Optional;

/// What a file can be to the import system by the end of its name, in the order in which
/// `FileFinder` tries suffixes (`importlib.machinery`: extension, source, bytecode). A module
/// compiled for another version comes last: it tells at least that the module exists.
enum FileKind {
  TAGGED_EXTENSION,
  STABLE_EXTENSION,
  PLAIN_EXTENSION,
  SOURCE,
  BYTECODE,
  FOREIGN_EXTENSION;

  /// {@return the kind of a file whose name ends in `suffix`, which begins with its first dot}
  static Optional<FileKind> of(String suffix, int minorVersion) {
    return switch (suffix) {
      case ".py" -> Optional.of(SOURCE);
      case ".pyc" -> Optional.of(BYTECODE);
      case ".so", ".pyd" -> Optional.of(PLAIN_EXTENSION);
      default ->
          suffix.endsWith(".so") || suffix.endsWith(".pyd")
              ? tagged(suffix, minorVersion)
              : Optional.empty();
    };
  }

  private static Optional<FileKind> tagged(String suffix, int minorVersion) {
    if (suffix.startsWith(".abi3")) {
      return Optional.of(STABLE_EXTENSION);
    }
    if (!suffix.startsWith(".cpython-") && !suffix.startsWith(".cp3")) {
      return Optional.empty();
    }
    String version = "3" + minorVersion + "-";
    boolean fits = suffix.startsWith(".cpython-" + version) || suffix.startsWith(".cp" + version);
    return Optional.of(fits ? TAGGED_EXTENSION : FOREIGN_EXTENSION);
  }
}

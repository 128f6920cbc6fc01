package dev.lazyscope.graph.link.disk;

import dev.lazyscope.graph.link.FoundModule;
import java.nio.charset.StandardCharsets;

/// Namespace packages from before PEP 420: an `__init__.py` that extends its own `__path__` over
/// the folders of the same name on `sys.path` (`pkgutil.extend_path`, and setuptools'
/// `pkg_resources.declare_namespace`).
final class PathExtension {
  private static final int LONGEST_INIT = 20_000;

  private PathExtension() {}

  static boolean isDeclared(Disk disk, FoundModule parent) {
    if (!(parent instanceof FoundModule.Source(_, var file, var isPackage, _)) || !isPackage) {
      return false;
    }
    return disk.read(file)
        .filter(bytes -> bytes.length < LONGEST_INIT)
        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
        .filter(text -> text.contains("extend_path") || text.contains("declare_namespace"))
        .isPresent();
  }
}

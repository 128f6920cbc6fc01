package dev.lazyscope.graph.link.layout;

import dev.lazyscope.graph.link.FoundModule;
import java.nio.file.Path;
import java.util.List;

/// The Python files below a folder, sorted by path, with the roots that name their modules, the
/// start folder's first.
public record ProjectFiles(List<ProjectFile> files, List<Path> roots) {
  public ProjectFiles {
    files = List.copyOf(files);
    roots = List.copyOf(roots);
  }

  /// {@return what a reader should know of the layout}
  public List<LayoutWarning> warnings() {
    return LayoutWarnings.of(files, roots);
  }

  /// A file and the root from which its module is named.
  public record ProjectFile(FoundModule.Source module, Path root) {}

  /// Two places that claim one module name; `used` wins. For the standard library's names `used` is
  /// the project's file and `hidden` is empty.
  public record LayoutWarning(Kind kind, String module, Path used, List<Path> hidden) {
    public LayoutWarning {
      hidden = List.copyOf(hidden);
    }

    public enum Kind {
      /// Two files of one root have the same module name.
      TWO_FILES("two-files-for-one-module"),
      /// Two roots hold the same top-level name.
      TWO_ROOTS("two-roots-for-one-module"),
      /// A module of the project has the name of one of the standard library and is found first.
      SHADOWS_STANDARD_LIBRARY("shadows-standard-library"),
      /// A module of the project has the name of a built-in or frozen one and is never found.
      HIDDEN_BY_BUILT_IN("hidden-by-built-in");

      private final String id;

      Kind(String id) {
        this.id = id;
      }

      public String id() {
        return id;
      }
    }
  }
}

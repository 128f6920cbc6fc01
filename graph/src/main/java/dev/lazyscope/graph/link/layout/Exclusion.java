package dev.lazyscope.graph.link.layout;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the walk over a project leaves out: folders of tools by their usual names, virtual
/// environments, and the user's patterns.
///
/// A pattern without a slash matches the name of a file or folder anywhere, one with a slash the
/// path relative to the start folder.
public final class Exclusion {
  private static final Set<String> ALWAYS =
      Set.of(
          ".bzr",
          ".direnv",
          ".eggs",
          ".git",
          ".git-rewrite",
          ".hg",
          ".ipynb_checkpoints",
          ".mypy_cache",
          ".nox",
          ".pants.d",
          ".pyenv",
          ".pytest_cache",
          ".pytype",
          ".ruff_cache",
          ".svn",
          ".tox",
          ".venv",
          ".vscode",
          "__pycache__",
          "__pypackages__",
          "buck-out",
          "node_modules",
          "site-packages");

  /// Names that are also good names for packages: left out only without an `__init__.py`.
  private static final Set<String> UNLESS_PACKAGE = Set.of("build", "_build", "dist", "venv");

  private final List<PathMatcher> names = new ArrayList<>();
  private final List<PathMatcher> paths = new ArrayList<>();

  private Exclusion(List<String> patterns) {
    for (String pattern : patterns) {
      String plain = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
      String relative = plain.startsWith("./") ? plain.substring(2) : plain;
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + relative);
      (relative.indexOf('/') < 0 ? names : paths).add(matcher);
    }
  }

  /// The usual folders and these patterns.
  ///
  /// @throws java.util.regex.PatternSyntaxException for a pattern that is none
  public static Exclusion of(List<String> patterns) {
    return new Exclusion(patterns);
  }

  boolean isUsual(String name) {
    return ALWAYS.contains(name);
  }

  boolean isUsualUnlessPackage(String name) {
    return UNLESS_PACKAGE.contains(name);
  }

  boolean hasPatterns() {
    return !names.isEmpty() || !paths.isEmpty();
  }

  boolean matches(Path start, Path path) {
    Path name = path.getFileName();
    if (names.stream().anyMatch(matcher -> matcher.matches(name))) {
      return true;
    }
    Path relative = start.relativize(path);
    return paths.stream().anyMatch(matcher -> matcher.matches(relative));
  }
}

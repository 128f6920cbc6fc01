package dev.lazyscope.analyzer.summary;

import java.util.List;

/// A block around an import site that decides whether, or how, the statement is executed.
public sealed interface Guard {

  /// `if TYPE_CHECKING:`, or its `else` when `negated`.
  record TypeChecking(boolean negated) implements Guard {}

  /// `if __name__ == "__main__":`, or its `else` when `negated`.
  record MainOnly(boolean negated) implements Guard {}

  /// A test of `sys.version_info` as `operator` and version parts, `(3, 11)`: compared are as many
  /// parts of the running version as are written.
  record Version(String operator, List<Integer> version, boolean negated) implements Guard {
    public Version {
      version = List.copyOf(version);
    }
  }

  /// A test of `sys.platform`, `os.name` or `platform.system()`; the text is the test as written.
  record Platform(String test, boolean negated) implements Guard {}

  /// Any other `if`, `elif`, `else` or `match` branch.
  record Condition(boolean negated) implements Guard {}

  /// Inside a `try` statement with handlers for the named exceptions (`*` is a bare `except`).
  record Try(Part part, List<String> handled) implements Guard {
    public Try {
      handled = List.copyOf(handled);
    }
  }

  /// Inside `with contextlib.suppress(…)` for the named exceptions; no bar to laziness (PEP 810).
  record Suppress(List<String> handled) implements Guard {
    public Suppress {
      handled = List.copyOf(handled);
    }
  }

  enum Part {
    BODY,
    HANDLER,
    ELSE,
    FINALLY
  }

  enum Block implements Guard {
    LOOP,
    WITH
  }
}

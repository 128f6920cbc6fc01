package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary.UseKind;
import java.util.Optional;

/// Where the walk stands. Whoever changes a field puts the old value back.
final class Cursor {
  UseKind kind = UseKind.MODULE_LEVEL;
  ImportSite.Scope scope = ImportSite.Scope.MODULE;
  GuardChain guards = new GuardChain.Top();
  Optional<Frame> frame = Optional.empty();

  /// Whether the bodies are walked that do not run while the module loads.
  boolean isLater;

  boolean isAtModuleLevel() {
    return scope == ImportSite.Scope.MODULE;
  }

  /// Whether the code here may run while the module loads.
  boolean mayRunAtImport() {
    return kind.isAtImport() || kind == UseKind.HANDLER;
  }

  /// Makes reads from here on of this kind, unless they already are of one that happens later;
  /// {@return the kind before}
  UseKind enter(UseKind inner) {
    UseKind before = kind;
    if (before.isAtImport()) {
      kind = inner;
    }
    return before;
  }
}

package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.cycle.run.Statement;
import dev.lazyscope.graph.cycle.run.Variant;

/// One statement to change.
public sealed interface Change {
  Statement statement();

  /// {@return the program with this change made}
  Variant applyTo(Variant variant);

  /// Python 3.15: `lazy import`, or an entry in `__lazy_modules__`.
  record MakeLazy(Statement statement) implements Change {
    @Override
    public Variant applyTo(Variant variant) {
      return variant.makeLazy(statement);
    }
  }

  /// Leave it out of what a mode or filter makes lazy.
  record KeepEager(Statement statement) implements Change {
    @Override
    public Variant applyTo(Variant variant) {
      return variant.keepEager(statement);
    }
  }

  /// Put it behind the definition at `behind` in the same file.
  record Move(Statement statement, Place behind) implements Change {
    @Override
    public Variant applyTo(Variant variant) {
      return variant.move(statement, new Place(behind.line(), Integer.MAX_VALUE));
    }
  }

  /// Nothing uses what it imports.
  record Delete(Statement statement) implements Change {
    @Override
    public Variant applyTo(Variant variant) {
      return variant.delete(statement);
    }
  }
}

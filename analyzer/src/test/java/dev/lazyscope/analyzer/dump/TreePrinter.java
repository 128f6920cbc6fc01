package dev.lazyscope.analyzer.dump;

import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Module;

/// A tree as text, one line a node: depth, field, class, position, plain values. Classes and fields
/// are those of CPython's `ast`, so that the same text can be made there (see `dump_trees.py` among
/// the tests).
public final class TreePrinter {
  private TreePrinter() {}

  /// {@return the text of a tree; the source is needed for lines and columns}
  public static String print(Module module, Source source) {
    Lines lines = new Lines(source);
    new StatementPrinter(lines).all(0, "body", module.body());
    return lines.text();
  }
}

package dev.lazyscope.cli.fix;

import dev.lazyscope.analyzer.tree.Module;
import java.util.List;

/// The edits that defer statements of one file, and the deferrals that cannot be written.
public record Rewrite(List<Edit> edits, List<Skipped> skipped) {
  public Rewrite {
    edits = List.copyOf(edits);
    skipped = List.copyOf(skipped);
  }

  /// A deferral left out, with a reason for people.
  public record Skipped(Deferral deferral, String reason) {}

  /// How a deferral is written.
  public enum Style {
    /// `lazy import m`, Python 3.15 and later (PEP 810).
    KEYWORD,
    /// An entry in `__lazy_modules__`, which older Pythons ignore.
    LAZY_MODULES
  }

  /// {@return the edits that defer `deferrals` in the file; a statement that is lazy already needs
  /// none}
  public static Rewrite of(Module tree, byte[] utf8, List<Deferral> deferrals, Style style) {
    SourceText text = new SourceText(utf8);
    ImportStatements statements = ImportStatements.in(tree);
    return switch (style) {
      case KEYWORD -> KeywordRewrite.of(statements, text, deferrals);
      case LAZY_MODULES -> LazyModulesRewrite.of(tree, text, deferrals);
    };
  }
}

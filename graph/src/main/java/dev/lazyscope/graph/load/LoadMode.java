package dev.lazyscope.graph.load;

import java.util.Set;

/// Which import statements are deferred; the only thing in which simulations differ (PEP 810, "Lazy
/// imports filter" and `-X lazy_imports`).
public sealed interface LoadMode {

  /// Nothing is deferred: a filter that refuses all.
  record Eager() implements LoadMode {}

  /// What the code says: `lazy` and `__lazy_modules__`.
  record AsWritten() implements LoadMode {}

  /// `-X lazy_imports=all`.
  record All() implements LoadMode {}

  /// The rules of Cinder and PEP 690.
  record Cinder() implements LoadMode {}

  /// Everything deferred that can be, except what these lines keep eager.
  record AllExcept(Set<KeptEager> kept) implements LoadMode {
    public AllExcept {
      kept = Set.copyOf(kept);
    }
  }

  /// As written, and in addition these statements deferred (the advised set).
  record AsWrittenPlus(Set<KeptEager> deferred) implements LoadMode {
    public AsWrittenPlus {
      deferred = Set.copyOf(deferred);
    }
  }

  /// An edge "importer imported"; `*` matches any. `imported` may name one name of a from-import:
  /// `module:name`.
  record KeptEager(String importer, String imported) {}
}

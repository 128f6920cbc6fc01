/// Decides which name binds where, by the rules of CPython's `symtable` (language reference 4.2).
/// In: the tree of one file; out: a [Scope] for each block of it. Knows nothing of imports or of
/// values.
package dev.lazyscope.analyzer.scope;

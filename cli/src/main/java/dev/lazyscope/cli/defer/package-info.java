/// Decides which import statements of a project `fix` makes lazy, and turns the decision into new
/// files, diffs or a filter module. In: a program with its entries; out: changes as values, and
/// files replaced whole; for `advise --plans`, plan files. Knows nothing of how a statement is
/// rewritten.
package dev.lazyscope.cli.defer;

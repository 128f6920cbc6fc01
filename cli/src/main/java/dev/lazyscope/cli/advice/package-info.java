/// Judges the import statements that an entry executes. In: a program and one of its entries; out:
/// advice.
package dev.lazyscope.cli.advice;

/// Throws damaged Python at the parser: it must come back, in time and without an exception. Knows
/// nothing of what the right answer is.
package dev.lazyscope.analyzer.fuzz;

/// Finds where few changes do much. In: a graph and an entry, or a component; out: what each import
/// alone keeps loaded (dominators), and the fewest imports without which no cycle is left (feedback
/// edges). Knows structure only; whether an import may be lazy is for others to say.
package dev.lazyscope.graph.cut;

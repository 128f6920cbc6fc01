/// Finds the fewest imports without which no cycle is left (feedback edges). In: a component and
/// what each import costs; out: edges. Knows structure only; whether an import may be lazy is for
/// others to say.
package dev.lazyscope.graph.cut;

/// Predicts what a program loads: runs load scripts abstractly, in one sequence, under a
/// [LoadMode], and yields a [LoadSet] with the cause of each load. Sees the world only through a
/// [ModuleSpace][dev.lazyscope.graph.link.ModuleSpace]; knows nothing of output or of advice.
package dev.lazyscope.graph.load;

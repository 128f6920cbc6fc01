/// What can be asked of the simulator and what it answers: a [LoadMode] and a [LoadQuery], and the
/// [LoadSet] with the cause of each load; and the predicate in which modes differ. Knows nothing of
/// how loads are predicted, of output or of advice.
package dev.lazyscope.graph.load;

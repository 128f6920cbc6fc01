/// Where a walk stands and what it met: effects with their chains, and who fills and reads the
/// containers that modules share. Knows nothing of how code is followed.
package dev.lazyscope.graph.effect.record;

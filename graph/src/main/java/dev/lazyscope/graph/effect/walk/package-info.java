/// Follows what runs while modules load. In: modules and where to find others; out: effects.
/// Nothing is computed: all branches are taken that may run at import time.
package dev.lazyscope.graph.effect.walk;

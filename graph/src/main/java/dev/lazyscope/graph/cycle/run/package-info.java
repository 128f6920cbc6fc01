/// Runs the import statements of a program, and nothing else of it, to see whether a cycle bites.
/// In: summaries, a module to import, which statements are deferred, moved or gone; out: whether it
/// loads, or which name was needed too early and why. Follows no calls: that is the work of
/// [graph.load][dev.lazyscope.graph.load].
package dev.lazyscope.graph.cycle.run;

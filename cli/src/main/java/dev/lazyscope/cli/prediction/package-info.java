/// Predicts what entries load, for one command: what was read is shared, each simulation is
/// sequential. In: settings, a project, entries; out: load sets, plans, chains. Prints nothing.
package dev.lazyscope.cli.prediction;

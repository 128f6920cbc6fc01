/// Decides which import statements must stay eager when all others are deferred, by difference:
/// runs the entry eagerly and deferred, compares what every executed read sees, and keeps eager the
/// statements that bring back what is missing. In: a world and an entry; out: a plan with the
/// reason for each statement kept. What no run shows it takes from summaries; knows nothing of
/// output.
package dev.lazyscope.graph.plan;

/// Reads load sets: the chain of causes behind a load, the difference between two modes, the time
/// that measured imports cost. In: [LoadSet][dev.lazyscope.graph.load.LoadSet]s; out: lists and
/// figures. Simulates nothing.
package dev.lazyscope.graph.chain;

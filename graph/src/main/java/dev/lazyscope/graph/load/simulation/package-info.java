/// The door of the simulator: puts the machine, the native models and a recorder together and runs
/// one [LoadQuery][dev.lazyscope.graph.load.LoadQuery]. Out: a
/// [LoadSet][dev.lazyscope.graph.load.LoadSet]. Knows no Python by itself.
package dev.lazyscope.graph.load.simulation;

/// Reads what compilers left in extension modules. In: the bytes of a file. Out: names. Knows
/// neither modules nor the simulation; [dev.lazyscope.graph.load.binary.CompiledModule] is the
/// door.
package dev.lazyscope.graph.load.binary;

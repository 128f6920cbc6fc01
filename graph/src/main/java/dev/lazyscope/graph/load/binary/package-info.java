/// Reads what compilers left in extension modules. In: the bytes of a file. Out: names. Knows
/// neither modules nor the simulation; [dev.lazyscope.graph.load.binary.CythonModule],
/// [dev.lazyscope.graph.load.binary.ModuleTable] and [dev.lazyscope.graph.load.binary.StartCode]
/// are the doors.
package dev.lazyscope.graph.load.binary;

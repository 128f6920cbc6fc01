/// Operations of Python on plain values: numbers, readings of clocks, texts, slices, format
/// specifications, the order of base classes. In: values; out: values. A running program it knows
/// as a [Machine][dev.lazyscope.graph.load.value.Machine] alone.
package dev.lazyscope.graph.load.operation;

/// Operations of Python on plain values: numbers, slices, format specifications, the order of base
/// classes. In: values; out: values. Knows no running program.
package dev.lazyscope.graph.load.operation;

/// Draws a small import graph as SVG. In: a graph; out: text that opens anywhere, follows light and
/// dark, and needs nothing else installed. The places of nodes come from the Eclipse Layout Kernel.
package dev.lazyscope.report.svg;

/// The import graph for drawing programs: DOT, GraphML, Mermaid. In: a graph that is small enough
/// to look at; out: text, the same bytes for the same graph. Knows nothing of layout.
package dev.lazyscope.report.drawing;

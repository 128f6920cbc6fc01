/// Finds where modules import each other in a circle. In: an
/// [ImportGraph][dev.lazyscope.graph.model.ImportGraph] and which kinds of edges count; out:
/// strongly connected components, a shortest cycle through an edge, cycles between packages. Never
/// enumerates cycles. Knows nothing of files or output.
package dev.lazyscope.graph.cycle;

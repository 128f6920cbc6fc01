/// Makes a graph small enough to look at. In: an
/// [ImportGraph][dev.lazyscope.graph.model.ImportGraph] and what the reader is interested in; out:
/// a graph with less in it. Knows nothing of output.
package dev.lazyscope.graph.filter;

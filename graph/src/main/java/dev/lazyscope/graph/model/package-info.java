/// The import graph as a value: modules, edges with kind and place, in compressed rows over ints,
/// with a JGraphT view for its algorithms and exporters. Knows nothing of how modules were found or
/// what loads.
package dev.lazyscope.graph.model;

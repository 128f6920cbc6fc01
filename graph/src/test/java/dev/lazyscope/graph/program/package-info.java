/// Import statements resolved in small trees, and the graph that comes of them.
package dev.lazyscope.graph.program;

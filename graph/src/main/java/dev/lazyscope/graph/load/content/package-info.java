/// What modules consist of: the load scripts of those in Python, the names in those in C. In: files
/// and tables; out: values that the simulations of one command share.
package dev.lazyscope.graph.load.content;

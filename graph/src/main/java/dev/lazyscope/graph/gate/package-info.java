/// Compares a program with what was agreed: contracts and a baseline of accepted findings. In come
/// the import graph, judged cycles, summaries and load sets; out go findings with stable keys, and
/// the change between two states. Knows nothing of files, revisions or formats.
package dev.lazyscope.graph.gate;

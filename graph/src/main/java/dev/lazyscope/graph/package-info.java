/// Knows the program: summaries come in; resolved imports, the import graph, load sets, cycles and
/// verdicts go out. May not know how results are shown, nor the command line.
package dev.lazyscope.graph;

/// Stand-ins for what the standard library computes of numbers in C: `math` and `random`. Numbers
/// come in and go out; knows nothing of how code is run.
package dev.lazyscope.graph.load.nativemodel.number;

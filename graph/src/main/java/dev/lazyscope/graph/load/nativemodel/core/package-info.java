/// The functions and types of `builtins`. Knows nothing of how code is run.
package dev.lazyscope.graph.load.nativemodel.core;

/// Stand-ins for the parts of the standard library that programs are built of: collections,
/// iterators, function tools, regular expressions, context managers. Knows nothing of how code is
/// run.
package dev.lazyscope.graph.load.nativemodel.library;

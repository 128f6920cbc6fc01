/// Syntax trees as the objects that a program sees: the classes and fields of the module `ast`. In:
/// our own tree. Out: instances of those classes. Knows nothing of how programs walk them.
package dev.lazyscope.graph.load.nativemodel.syntax;

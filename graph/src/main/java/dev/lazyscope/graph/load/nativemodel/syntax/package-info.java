/// Syntax trees and tokens as the objects that a program sees: the classes and fields of the module
/// `ast`, the tuples of `tokenize`. In: our own tree and tokens. Out: instances of those classes;
/// and the other way round, for `compile`. Knows nothing of how programs walk them.
package dev.lazyscope.graph.load.nativemodel.syntax;

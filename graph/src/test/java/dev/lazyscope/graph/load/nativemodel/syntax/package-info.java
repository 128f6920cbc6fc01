/// The tokens that programs see, held to those of CPython.
package dev.lazyscope.graph.load.nativemodel.syntax;

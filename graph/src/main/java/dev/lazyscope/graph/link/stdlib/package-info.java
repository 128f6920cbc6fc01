/// What is known of the standard library of CPython 3.9 to 3.15 without an interpreter at hand:
/// names and kinds, what a bare interpreter has loaded, what modules load and what C code imports.
/// In: a minor version; out: a [StandardLibrary][dev.lazyscope.graph.link.stdlib.StandardLibrary].
/// The tables are observed from real interpreters by `bench/catalogue`; nothing is added by hand.
package dev.lazyscope.graph.link.stdlib;

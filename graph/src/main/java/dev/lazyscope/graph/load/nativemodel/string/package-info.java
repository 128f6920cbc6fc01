/// The methods of `str` and `bytes`, and what t-strings make;
/// [dev.lazyscope.graph.load.nativemodel.string.TextMethods] is the door.
package dev.lazyscope.graph.load.nativemodel.string;

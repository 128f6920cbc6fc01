/// The methods of `str` and `bytes`; [dev.lazyscope.graph.load.nativemodel.string.TextMethods] is
/// the door.
package dev.lazyscope.graph.load.nativemodel.string;

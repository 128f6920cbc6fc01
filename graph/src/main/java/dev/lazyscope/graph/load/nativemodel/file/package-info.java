/// Native model of files and streams: what `open` gives and the classes of `_io`. In come paths and
/// texts, out come objects that can be read from where they stand. Knows nothing of who reads.
package dev.lazyscope.graph.load.nativemodel.file;

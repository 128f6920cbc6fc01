/// Native models of what reads data in formats of its own: JSON, XML, CSV, and the files of time
/// zones.
package dev.lazyscope.graph.load.nativemodel.data;

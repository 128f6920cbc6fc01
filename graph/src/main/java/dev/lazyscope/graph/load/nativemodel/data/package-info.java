/// Native models of what reads data in formats of its own: JSON, XML and CSV.
package dev.lazyscope.graph.load.nativemodel.data;

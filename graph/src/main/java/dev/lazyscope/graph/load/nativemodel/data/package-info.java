/// Native models of what reads data in formats of its own: JSON, XML, CSV and compressed data; and
/// of digests of known bytes. In come calls with texts and bytes; out go values. Knows nothing of
/// files.
package dev.lazyscope.graph.load.nativemodel.data;

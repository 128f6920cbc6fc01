/// Tests of what is read from binaries.
package dev.lazyscope.graph.load.binary;

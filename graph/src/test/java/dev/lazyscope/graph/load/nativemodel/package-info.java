/// Facts that models must get right, held to CPython and to the simulator alike.
package dev.lazyscope.graph.load.nativemodel;

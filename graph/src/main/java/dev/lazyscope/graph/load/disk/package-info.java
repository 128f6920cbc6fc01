/// What a simulated program does to the disk, which stays as it is. In: paths and what is made of
/// them while a run lasts; out: what lies there now. Knows nothing of values or of who writes.
package dev.lazyscope.graph.load.disk;

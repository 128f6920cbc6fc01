/// Stand-ins for what Python does in C or by magic: one [NativeModel]
/// [dev.lazyscope.graph.load.nativemodel.NativeModel] a module, written against the
/// [Machine][dev.lazyscope.graph.load.value.Machine] alone. Knows nothing of how code is run.
package dev.lazyscope.graph.load.nativemodel;

/// Stand-ins for what programs ask of libraries in C and of the memory that these share with them:
/// `ctypes` and `struct`. Knows nothing of how code is run.
package dev.lazyscope.graph.load.nativemodel.foreign;

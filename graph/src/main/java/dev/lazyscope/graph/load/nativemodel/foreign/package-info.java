/// Stand-ins for what programs ask of libraries in C and of the memory that these share with them:
/// `ctypes`, `struct` and Python's own C interface. Knows nothing of how code is run.
package dev.lazyscope.graph.load.nativemodel.foreign;

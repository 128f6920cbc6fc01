/// Stand-ins for the methods of groups of exceptions: in which parts they are taken apart. In: a
/// group as an object, out: others. Knows nothing of how exceptions are raised and caught.
package dev.lazyscope.graph.load.nativemodel.exception;

/// What compiled code of well-known frameworks does, as far as their public documentation tells:
/// each entry names it. In come the schemas and values that a program hands to such code; out goes
/// what it makes of them, or that this is not known. Knows nothing of the packages' own sources,
/// and all else that is compiled is judged by its binary alone, whatever its name.
package dev.lazyscope.graph.load.nativemodel.framework;

/// What compiled code of well-known frameworks does, as far as their public documentation tells:
/// each entry names it. All else that is compiled is judged by its binary alone, whatever its name.
package dev.lazyscope.graph.load.nativemodel.framework;

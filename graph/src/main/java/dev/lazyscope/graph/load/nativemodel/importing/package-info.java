/// Stand-ins for the import system's own objects, such as what `importlib.machinery` shows. Knows
/// nothing of how modules are found or run.
package dev.lazyscope.graph.load.nativemodel.importing;

/// Compares a predicted [LoadSet][dev.lazyscope.graph.load.LoadSet] with the modules that an
/// interpreter really loaded: precision, recall, bounds, and the figures over many entries. Knows
/// nothing of how either was obtained.
package dev.lazyscope.graph.accuracy;

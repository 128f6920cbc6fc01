/// Lowers the syntax tree of one file to its
/// [LoadScript][dev.lazyscope.analyzer.script.LoadScript], the form that the simulator runs: names
/// resolved to slots and globals, sugar removed, import sites told apart by whether they can be
/// lazy. Bodies of functions are lowered when first asked for. Knows nothing of other files nor of
/// what running means.
package dev.lazyscope.analyzer.script;

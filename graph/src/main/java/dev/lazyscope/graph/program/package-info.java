/// Joins what single files say to one program: each import site is resolved to modules, and all of
/// them together are an [ImportGraph][dev.lazyscope.graph.model.ImportGraph]. In: files with their
/// summaries and a place to find modules; out: resolved sites and the graph. Knows nothing of what
/// loads when.
package dev.lazyscope.graph.program;

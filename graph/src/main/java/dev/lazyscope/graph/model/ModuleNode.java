package dev.lazyscope.graph.model;

/// One module of an [ImportGraph]. `file` is the path as it is shown, empty where there is none;
/// `lines` is 0 where no source was read.
public record ModuleNode(String name, Origin origin, String file, int lines) {}

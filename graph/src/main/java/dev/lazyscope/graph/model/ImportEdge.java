package dev.lazyscope.graph.model;

import dev.lazyscope.analyzer.source.Place;

/// One import of a module by another, by index of the nodes of an [ImportGraph]. The same pair may
/// have several edges, one a statement.
public record ImportEdge(int importer, int imported, EdgeKind kind, Place place) {}

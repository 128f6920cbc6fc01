package dev.lazyscope.graph.load.value;

import dev.lazyscope.analyzer.script.Term;

/// An annotation with the frame in which it would be evaluated (PEP 649).
public record DeferredAnnotation(String name, Term term, Frame frame) {}

package dev.lazyscope.analyzer.tree;

import java.util.List;

/// The syntax tree of one file.
public record Module(List<Stmt> body) {}

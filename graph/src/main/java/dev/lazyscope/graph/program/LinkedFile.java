package dev.lazyscope.graph.program;

import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.graph.link.FoundModule;
import java.nio.file.Path;

/// A source file of the program: its module, the root that names it, and what it says.
public record LinkedFile(FoundModule.Source module, Path root, ModuleSummary summary) {}

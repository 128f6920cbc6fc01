package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.ModuleSummary.NameUse;
import dev.lazyscope.graph.model.EdgeKind;
import java.util.Optional;

/// One step around a cycle: the statement, and the use of what it imports that comes first: at
/// import time if there is one, else in a function, else anywhere.
public record Hop(
    String importer,
    String imported,
    String file,
    Place place,
    EdgeKind kind,
    Optional<NameUse> use) {}

package dev.lazyscope.graph.gate.contract;

/// Where a contract is written, and why it was made; `reason` may be empty.
public record Clause(String file, int line, String reason) {}

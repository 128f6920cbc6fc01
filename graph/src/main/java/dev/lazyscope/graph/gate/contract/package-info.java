/// What a project promises about its imports, as values. Knows nothing of how it is checked or
/// where it is written.
package dev.lazyscope.graph.gate.contract;

/// Prepares what the gate compares: the contracts of the configuration, the baseline file, the
/// state of a project now and in another revision. Knows nothing of rules or of output.
package dev.lazyscope.cli.gate;

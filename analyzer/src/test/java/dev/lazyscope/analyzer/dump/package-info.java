/// Writes syntax trees as text, for comparison with CPython's `ast`.
package dev.lazyscope.analyzer.dump;

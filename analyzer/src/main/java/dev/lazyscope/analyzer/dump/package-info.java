/// Writes syntax trees as text, for comparison with CPython's `ast` and for people who debug. Not
/// part of the analysis.
package dev.lazyscope.analyzer.dump;

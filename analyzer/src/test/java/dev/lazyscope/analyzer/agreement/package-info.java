/// Holds the parser against CPython's `ast`, file by file over whole trees of real Python. Knows
/// nothing of how parsing works inside.
package dev.lazyscope.analyzer.agreement;

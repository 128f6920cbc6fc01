/// Results as a person reads them on a terminal: aligned tables, short sentences, colour only where
/// the [Style] allows it. In: results of the program analysis; out: text that ends in a line break.
/// Knows nothing of options and streams.
package dev.lazyscope.report.console;

/// Knows results: what `graph` found comes in, text in one format goes out. May not know parsing,
/// files or the command line.
package dev.lazyscope.report;

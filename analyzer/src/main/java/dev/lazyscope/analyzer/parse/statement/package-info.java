/// Statements and patterns from tokens, and the recovery from broken statements. Knows neither
/// bytes nor files.
package dev.lazyscope.analyzer.parse.statement;

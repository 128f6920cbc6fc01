/// The values of literals: text with its escapes resolved, numbers, character names. Knows bytes
/// and nothing of tokens.
package dev.lazyscope.analyzer.parse.literal;

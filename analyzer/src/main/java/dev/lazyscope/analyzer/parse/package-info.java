/// Turns the bytes of one file into its syntax tree. Broken input yields problems and the tree of
/// all that could be read, never an exception. Knows nothing of imports, other files or the disk.
package dev.lazyscope.analyzer.parse;

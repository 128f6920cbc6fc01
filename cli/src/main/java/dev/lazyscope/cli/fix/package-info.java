/// Rewrites Python sources so that chosen imports are lazy. In: the UTF-8 bytes and syntax tree of
/// one file and which statements to defer; out: edits that leave every other byte alone. Knows
/// nothing of why a statement was chosen, nor of the disk.
package dev.lazyscope.cli.fix;

/// The rules of this repository's own sources: Java sources of all modules come in, findings with
/// file and line go out. May not know what the sources do, only how they are laid out.
package dev.lazyscope.cli.architecture;

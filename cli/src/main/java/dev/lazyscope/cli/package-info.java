/// Knows the world: arguments, configuration, files and processes come in; exit codes go out. The
/// only module that may print.
package dev.lazyscope.cli;

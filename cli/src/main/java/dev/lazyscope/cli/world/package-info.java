/// What a run may touch: the two output streams, the working directory, environment variables,
/// files written whole or not at all, progress on a terminal; and the words for a wrong command
/// line. Knows nothing of commands or of Python.
package dev.lazyscope.cli.world;

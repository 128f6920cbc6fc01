/// What can be run: entry points as a user writes them, as a project declares them, and as a file
/// of recorded entries lists them; each becomes an entry of a
/// [LoadQuery][dev.lazyscope.graph.load.LoadQuery]. Runs nothing.
package dev.lazyscope.cli.entry;

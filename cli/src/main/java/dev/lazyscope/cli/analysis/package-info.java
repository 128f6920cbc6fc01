/// Puts the layers below to work for one command: settings from options and configuration, the
/// search path, the scan, the graph, the simulations. In: what the user asked for; out: the results
/// that reports take. Prints nothing.
package dev.lazyscope.cli.analysis;

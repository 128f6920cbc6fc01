/// Puts the layers below to work for one command: settings from options and configuration, the
/// search path, the scan, the graph, import statements in words. In: what the user asked for; out:
/// what commands and predictions start from. Prints nothing.
package dev.lazyscope.cli.analysis;

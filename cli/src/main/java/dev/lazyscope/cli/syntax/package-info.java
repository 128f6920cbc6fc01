/// What a command line looks like and how it is read: commands declare options and operands here
/// and get their values from here. The only place that knows picocli, and in code rather than with
/// its annotations, because making proxies for those at run time took a tenth of a short command.
/// Knows no command and no option by name.
package dev.lazyscope.cli.syntax;

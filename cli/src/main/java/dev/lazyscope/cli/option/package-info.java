/// The options that commands share, as picocli sees them, and how their values are read. Knows no
/// command.
package dev.lazyscope.cli.option;

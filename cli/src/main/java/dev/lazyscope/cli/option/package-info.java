/// The options that commands share, declared once each, and what they were given. Knows no command.
package dev.lazyscope.cli.option;

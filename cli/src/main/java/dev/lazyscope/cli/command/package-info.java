/// The commands: each reads its arguments, asks the layers below and hands the answer to a report.
/// No command computes anything about Python itself.
package dev.lazyscope.cli.command;

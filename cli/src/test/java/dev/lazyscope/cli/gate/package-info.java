/// The gate from end to end, on projects in git repositories that the tests make.
package dev.lazyscope.cli.gate;

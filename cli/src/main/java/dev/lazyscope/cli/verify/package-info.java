/// Holds predictions against reality: recordings of real runs, and real runs that it starts itself.
/// The only package that executes analysed code.
package dev.lazyscope.cli.verify;

/// Compares predictions with recordings of the real interpreter while the simulator is worked on.
package dev.lazyscope.cli.accuracy;

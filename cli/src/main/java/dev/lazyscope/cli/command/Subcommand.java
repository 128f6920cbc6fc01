package dev.lazyscope.cli.command;

import dev.lazyscope.cli.world.World;

/// A command after its arguments were read.
public interface Subcommand {
  /// Runs it and {@return the exit code: 0 clean, 1 findings}
  int run(World world);
}

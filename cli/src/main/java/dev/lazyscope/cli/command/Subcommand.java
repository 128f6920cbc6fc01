package dev.lazyscope.cli.command;

import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.world.World;

/// A command: it declares its command line and runs once that was read.
public interface Subcommand {
  /// {@return its command line}
  Syntax syntax();

  /// Runs it and {@return the exit code: 0 clean, 1 findings}
  int run(World world);
}

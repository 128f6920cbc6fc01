package dev.lazyscope.cli.command;

import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.cli.world.World;

/// The world of one command with what the user said about output.
record Session(World world, OutputOptions options) {

  /// Hands out the result: to the file of `--output`, else to standard output.
  void print(String result) {
    options
        .output()
        .ifPresentOrElse(
            file -> WholeFile.write(world.resolve(file), result), () -> world.out().print(result));
  }

  /// {@return whether the result is coloured}
  boolean isColored() {
    return switch (options.color()) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          options.output().isEmpty()
              && world.terminals().out()
              && world.variable("NO_COLOR").isEmpty();
    };
  }

  void warn(String message) {
    if (!options.quiet()) {
      world.warn(message);
    }
  }

  /// Says what is being done, to those who asked.
  void detail(String message) {
    if (options.verbose()) {
      world.err().println("lazyscope: " + message);
    }
  }
}

package dev.lazyscope.cli.option;

import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.report.terminal.Style;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/// The world of one command with what the user said about output.
public record Session(World world, OutputOptions options) {

  /// Hands out the result: to the file of `--output`, else to standard output.
  public void print(String result) {
    write(stream -> stream.write(result.getBytes(StandardCharsets.UTF_8)));
  }

  /// Hands out a result that is too large to be held as text.
  public void write(WholeFile.Content result) {
    if (options.output().isPresent()) {
      WholeFile.write(world.resolve(options.output().get()), result);
    } else {
      world.write(result);
    }
  }

  /// {@return how text for a person looks}
  public Style style() {
    return new Style(
        isColored(),
        options.output().isEmpty() && world.terminals().out()
            ? world.terminals().columns()
            : OptionalInt.empty());
  }

  /// {@return a bar on the terminal, where one is wanted}
  public Progress progress(String title) {
    return Progress.in(world, !options.quiet(), title);
  }

  /// {@return whether the result is coloured}
  private boolean isColored() {
    return switch (options.color()) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          options.output().isEmpty()
              && world.isCapable(world.terminals().out())
              && world.variable("NO_COLOR").isEmpty();
    };
  }

  public void warn(String message) {
    if (!options.quiet()) {
      world.warn(message);
    }
  }

  /// Says what is being done, to those who asked.
  public void detail(String message) {
    if (options.verbose()) {
      world.err().println("lazyscope: " + message);
      world.err().flush();
    }
  }
}

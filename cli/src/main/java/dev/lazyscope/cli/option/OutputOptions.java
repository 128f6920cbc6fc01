package dev.lazyscope.cli.option;

import dev.lazyscope.cli.syntax.Syntax;
import java.util.Optional;
import java.util.function.Supplier;

/// Where results go and how they look.
public final class OutputOptions {
  private final Supplier<Optional<String>> output;
  private final Supplier<Color> color;
  private final Supplier<Boolean> quiet;
  private final Supplier<Boolean> verbose;
  private final Supplier<Boolean> debug;

  public OutputOptions(Syntax.Section section) {
    this(section, "Write the result to FILE instead of standard output.");
  }

  /// For a command that means something of its own by `--output`.
  public OutputOptions(Syntax.Section section, String outputSays) {
    output = section.option("-o", "--output").says(outputSays).text("FILE");
    color =
        section
            .option("--color")
            .says("auto (only on a terminal; NO_COLOR is honoured), always or never.")
            .choice("WHEN", Color.AUTO);
    quiet = section.option("-q", "--quiet").says("No progress and no warnings.").flag();
    verbose =
        section
            .option("-v", "--verbose")
            .says("Say what is being done and how long it took.")
            .flag();
    debug =
        section.option("--debug").says("Show where in the program an internal error arose.").flag();
    section.option("-h", "--help").says("Show this help.").help();
  }

  /// When colours are used.
  public enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  /// {@return the file the result goes to, if not standard output}
  public Optional<String> output() {
    return output.get();
  }

  public Color color() {
    return color.get();
  }

  public boolean quiet() {
    return quiet.get();
  }

  public boolean verbose() {
    return verbose.get();
  }

  public boolean debug() {
    return debug.get();
  }
}

package dev.lazyscope.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/// Where results go and how they look.
public final class OutputOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "output",
      description = "Write the result to FILE instead of standard output.")
  Optional<String> output = Optional.empty();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (only on a terminal; NO_COLOR is honoured), always or never.",
      converter = Converters.ColorChoice.class)
  Color color = Color.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no warnings.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say what is being done and how long it took.")
  boolean verbose;

  @Option(names = "--debug", description = "Show where in the program an internal error arose.")
  boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /// When colours are used.
  public enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  /// {@return the file the result goes to, if not standard output}
  public Optional<String> output() {
    return output;
  }

  public Color color() {
    return color;
  }

  public boolean quiet() {
    return quiet;
  }

  public boolean verbose() {
    return verbose;
  }

  public boolean debug() {
    return debug;
  }
}

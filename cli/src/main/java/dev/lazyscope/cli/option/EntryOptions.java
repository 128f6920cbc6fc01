package dev.lazyscope.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What is run, in the words of the command line.
public final class EntryOptions {
  @Option(
      names = {"-e", "--entry"},
      paramLabel = "ENTRY",
      description = {
        "What is run: pkg.mod (imported), pkg.mod:func (a console script), path/script.py,",
        "or a file of entries such as entries.json. Repeatable.",
        "Default: the scripts that the project declares or contains."
      })
  List<String> entries = new ArrayList<>();

  @Option(names = "-m", paramLabel = "MODULE", description = "What is run: python -m MODULE.")
  Optional<String> module = Optional.empty();

  @Option(names = "-c", paramLabel = "CODE", description = "What is run: python -c CODE.")
  Optional<String> code = Optional.empty();

  @Option(
      names = "--args",
      paramLabel = "TEXT",
      description = "The arguments it is run with, such as --args 'build --quiet'.")
  String arguments = "";

  /// {@return options that name one entry}
  public static EntryOptions single(String entry, String arguments) {
    EntryOptions options = new EntryOptions();
    options.entries.add(entry);
    options.arguments = arguments;
    return options;
  }

  public List<String> entries() {
    return List.copyOf(entries);
  }

  /// {@return the operand of `-m`}
  public Optional<String> module() {
    return module;
  }

  /// {@return the operand of `-c`}
  public Optional<String> code() {
    return code;
  }

  /// {@return the text of `--args`, not yet split}
  public String arguments() {
    return arguments;
  }
}

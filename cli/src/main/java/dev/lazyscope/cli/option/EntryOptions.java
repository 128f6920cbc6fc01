package dev.lazyscope.cli.option;

import dev.lazyscope.cli.syntax.Option;
import dev.lazyscope.cli.syntax.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What is run, in the words of the command line.
///
/// @param entries the operands of `--entry`
/// @param module the operand of `-m`
/// @param code the operand of `-c`
/// @param arguments the text of `--args`, not yet split
public record EntryOptions(
    List<String> entries, Optional<String> module, Optional<String> code, String arguments) {

  /// {@return where the options are found once the command line was read}
  public static Supplier<EntryOptions> in(Syntax.Section section) {
    Supplier<List<String>> entries =
        section
            .option("-e", "--entry")
            .says(
                "What is run: pkg.mod (imported), pkg.mod:func (a console script), path/script.py,",
                "or a file of entries such as entries.json. Repeatable.",
                "Default: the scripts that the project declares or contains.")
            .texts("ENTRY");
    Supplier<Optional<String>> module =
        section.option("-m").says("What is run: python -m MODULE.").text("MODULE");
    Supplier<Optional<String>> code =
        section.option("-c").says("What is run: python -c CODE.").text("CODE");
    Supplier<String> arguments = arguments(section.option("--args"));
    return () -> new EntryOptions(entries.get(), module.get(), code.get(), arguments.get());
  }

  /// {@return the option of the arguments that an entry is run with}
  public static Supplier<String> arguments(Option option) {
    return option
        .says("The arguments it is run with, such as --args 'build --quiet'.")
        .text("TEXT", "");
  }

  /// {@return options that name one entry}
  public static EntryOptions single(String entry, String arguments) {
    return new EntryOptions(List.of(entry), Optional.empty(), Optional.empty(), arguments);
  }

  /// {@return whether any entry is named}
  public boolean isAny() {
    return !entries.isEmpty() || module.isPresent() || code.isPresent();
  }
}

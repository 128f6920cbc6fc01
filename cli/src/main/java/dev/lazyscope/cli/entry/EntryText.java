package dev.lazyscope.cli.entry;

import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Reads an entry as a user writes it: `pkg.mod`, `pkg.mod:func`, `path/script.py`, `-m pkg`, `-c
/// code`; words behind it are its arguments.
public final class EntryText {
  private static final String GIVEN = "the command line";

  private EntryText() {}

  private static final String PYTHON = "python ";

  /// {@return the argument, or for an entry like `-m pkg` in one word a form that is no option}
  public static String unlikeOption(String argument) {
    return argument.matches("-[mc] .+") ? PYTHON + argument : argument;
  }

  /// {@return the entry that `text` means, run in `directory`}
  public static EntryPoint parse(String text, List<String> arguments, Path directory, World world) {
    String plain = text.strip();
    String written = plain.startsWith(PYTHON) ? plain.substring(PYTHON.length()).strip() : plain;
    Entry entry = entry(written, arguments, world);
    return point(label(written, entry, world), entry, directory);
  }

  /// A script is called by its path from where the user is, however it was given.
  private static String label(String written, Entry entry, World world) {
    return entry instanceof Entry.Script(String path, _) && Path.of(written).isAbsolute()
        ? world.shown(Path.of(path))
        : written;
  }

  /// {@return the words of a text with quotes, as a shell reads them}
  public static List<String> words(String text) {
    return Words.of(text);
  }

  /// An entry that the command line names.
  static EntryPoint point(String label, Entry entry, Path directory) {
    return EntryPoint.of(label(label, entry.argv()), entry, GIVEN, directory);
  }

  private static String label(String text, List<String> arguments) {
    return arguments.isEmpty() ? text : text + " " + String.join(" ", arguments);
  }

  private static Entry entry(String text, List<String> arguments, World world) {
    if (text.startsWith("-c ")) {
      return new Entry.Code(unquoted(text.substring(3).strip()), arguments);
    }
    if (text.startsWith("-")) {
      return PythonArguments.entry(joined(Words.of(text), arguments));
    }
    if (text.endsWith(".py") || text.contains("/") || text.contains("\\")) {
      return new Entry.Script(existing(text, world).toString(), arguments);
    }
    if (text.matches("[\\w.]+:[\\w.]+")) {
      String[] parts = text.split(":");
      return new Entry.Function(parts[0], parts[1], arguments);
    }
    if (text.matches("[\\w.]+")) {
      return new Entry.ImportModule(text, arguments);
    }
    throw new UsageProblem(
        "'%s' is no entry: give pkg.mod, pkg.mod:func, path/script.py, '-m pkg' or '-c code'"
            .formatted(text));
  }

  /// {@return code without the quotes of a shell around all of it; a text alone does nothing}
  private static String unquoted(String code) {
    boolean isQuoted = code.matches("(?s)'[^']*'|\"[^\"]*\"");
    return isQuoted ? code.substring(1, code.length() - 1) : code;
  }

  private static Path existing(String text, World world) {
    Path file = world.resolve(text);
    if (Files.isRegularFile(file)) {
      return file;
    }
    throw new UsageProblem(
        "no script '" + text + "'" + Nearest.hint(file.getFileName().toString(), beside(file)));
  }

  private static List<String> beside(Path file) {
    try (Stream<Path> entries = Files.list(file.getParent())) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.endsWith(".py"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}

package dev.lazyscope.cli.entry;

import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import java.util.List;

/// The arguments of a `python` command line (`python --help`): what it runs.
public final class PythonArguments {
  private PythonArguments() {}

  /// Reads `[-X …] -c code …`, `-m module …` or `script …`; options of the interpreter itself do
  /// not count.
  public static Entry entry(List<String> arguments) {
    int at = 0;
    while (at < arguments.size()) {
      String argument = arguments.get(at);
      switch (argument) {
        case "-c" -> {
          return new Entry.Code(operand(arguments, at), rest(arguments, at + 2));
        }
        case "-m" -> {
          return new Entry.RunModule(operand(arguments, at), rest(arguments, at + 2));
        }
        case "-X", "-W", "--check-hash-based-pycs" -> at += 2;
        default -> {
          if (!argument.startsWith("-") || argument.equals("-")) {
            return new Entry.Script(argument, rest(arguments, at + 1));
          }
          at++;
        }
      }
    }
    throw new UsageProblem("nothing to run in: python " + String.join(" ", arguments));
  }

  private static String operand(List<String> arguments, int at) {
    if (at + 1 >= arguments.size()) {
      throw new UsageProblem(arguments.get(at) + " needs something to run");
    }
    return arguments.get(at + 1);
  }

  private static List<String> rest(List<String> arguments, int from) {
    return List.copyOf(arguments.subList(from, arguments.size()));
  }
}

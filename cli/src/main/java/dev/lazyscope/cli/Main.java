package dev.lazyscope.cli;

import dev.lazyscope.cli.command.Commands;
import dev.lazyscope.cli.command.Subcommand;
import dev.lazyscope.cli.entry.EntryText;
import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/// The entry of the program: arguments to exit code.
///
/// Exit codes, decided here and nowhere else: 0 clean, 1 findings, 2 usage or configuration, 3
/// internal error.
public final class Main {
  private static final int USAGE = 2;
  private static final int INTERNAL = 3;

  private final World world;

  public Main(World world) {
    this.world = world;
  }

  public static void main(String[] arguments) {
    int code = new Main(World.ofProcess()).run(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /// Runs the program and {@return its exit code}
  public int run(String... arguments) {
    try {
      return dispatch(List.of(arguments));
    } catch (UsageProblem problem) {
      return usage(problem.getMessage());
    } catch (OutOfMemoryError exhausted) {
      return usage("out of memory; give it more, for example with LAZYSCOPE_JAVA_OPTIONS=-Xmx12g");
    } catch (RuntimeException | Error failure) {
      return internal(failure, List.of(arguments).contains("--debug"));
    } finally {
      world.err().flush();
    }
  }

  private int dispatch(List<String> arguments) {
    String first = arguments.isEmpty() ? "--help" : arguments.getFirst();
    if (List.of("--version", "-V").contains(first)) {
      world.print("lazyscope " + Overview.version() + "\n");
      return 0;
    }
    boolean asksForHelp = List.of("--help", "-h", "help").contains(first);
    if (asksForHelp && arguments.size() < 2) {
      world.print(Overview.text());
      return 0;
    }
    return asksForHelp
        ? command(arguments.get(1), List.of("--help"))
        : command(first, arguments.subList(1, arguments.size()));
  }

  private int command(String name, List<String> arguments) {
    Commands.Named named = Commands.find(name).orElseThrow(() -> unknownCommand(name));
    Subcommand command = named.make().get();
    Syntax syntax = command.syntax();
    if (!syntax.parse(arguments.stream().map(EntryText::unlikeOption).toList())) {
      world.print(syntax.help(world.terminals().columns()));
      return 0;
    }
    return command.run(world);
  }

  private UsageProblem unknownCommand(String name) {
    if (name.startsWith("-")) {
      return new UsageProblem("a command comes first, then its options: lazyscope COMMAND " + name);
    }
    if (Nearest.to(name, Commands.names()).isEmpty() && Files.exists(world.resolve(name))) {
      return new UsageProblem(
          "no command '" + name + "'; did you mean lazyscope advise " + name + "?");
    }
    return UsageProblem.unknown("command", name, Commands.names());
  }

  private int usage(String message) {
    world.shownIn(message).lines().forEach(line -> world.err().println("lazyscope: " + line));
    return USAGE;
  }

  /// One line that says what to report; the place in the program only for those who ask.
  private int internal(Throwable failure, boolean isDebug) {
    PrintWriter err = world.err();
    if (isDebug) {
      failure.printStackTrace(err);
    }
    Throwable origin = failure;
    while (origin.getCause() != null) {
      origin = origin.getCause();
    }
    String place =
        Arrays.stream(origin.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.lazyscope"))
            .findFirst()
            .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
            .orElse("");
    err.println(
        "lazyscope: internal error: %s%s (lazyscope %s). Please report this line and the command%s."
            .formatted(failure, place, Overview.version(), isDebug ? "" : "; --debug shows more"));
    return INTERNAL;
  }
}

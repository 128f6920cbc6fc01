package dev.lazyscope.cli;

import dev.lazyscope.cli.analysis.Build;
import dev.lazyscope.cli.command.Commands;

/// What `lazyscope --help` and `--version` say.
final class Overview {

  private Overview() {}

  static String version() {
    return Build.version();
  }

  static String text() {
    StringBuilder commands = new StringBuilder();
    for (Commands.Named command : Commands.ALL) {
      commands.append("  %-10s %s\n".formatted(command.name(), command.summary()));
    }
    return """
    Reads Python source without running it: which imports load what at start-up, and which are
    worth making lazy (PEP 810, Python 3.15).

    Usage: lazyscope COMMAND [PATH] [OPTION]...

    %s
    Try:
      lazyscope advise                     which imports of this project to make lazy
      lazyscope simulate --entry pkg.cli   what that entry loads, eagerly and lazily
      lazyscope why pkg.cli numpy          the chain of imports that loads numpy
      lazyscope COMMAND --help             options and examples of a command

    Exit codes: 0 clean, 1 findings, 2 wrong usage or configuration, 3 internal error.
    """
        .formatted(commands);
  }
}

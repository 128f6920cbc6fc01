package dev.lazyscope.cli.world;

import java.util.Collection;

/// A wrong command line, configuration or input file: one line for the user, exit code 2.
public final class UsageProblem extends RuntimeException {
  public UsageProblem(String message) {
    super(message);
  }

  /// A name that does not exist, with the nearest ones that do.
  public static UsageProblem unknown(String what, String name, Collection<String> known) {
    return new UsageProblem("no " + what + " '" + name + "'" + Nearest.hint(name, known));
  }
}

package dev.lazyscope.cli.syntax;

import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// A wrong command line in one line of plain words, ending with where to read more.
final class ArgumentProblem {
  private ArgumentProblem() {}

  static String message(ParameterException problem) {
    String help = "; see " + problem.getCommandLine().getCommandName() + " --help";
    return switch (problem) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched, help);
      case MissingParameterException missing -> missing(missing) + help;
      case ParameterException one when one.getCause() instanceof UsageProblem told ->
          told.getMessage();
      default -> invalid(problem) + help;
    };
  }

  private static String unmatched(UnmatchedArgumentException problem, String help) {
    String argument = problem.getUnmatched().getFirst();
    if (!argument.startsWith("-")) {
      return "unexpected argument '" + argument + "'" + help;
    }
    String name = argument.replaceFirst("=.*", "");
    List<String> known =
        problem.getCommandLine().getCommandSpec().options().stream()
            .flatMap(option -> Arrays.stream(option.names()))
            .filter(option -> option.startsWith("--"))
            .toList();
    String hint = Nearest.hint(name, known);
    return "no option '" + name + "'" + (hint.isEmpty() ? help : hint);
  }

  private static String missing(MissingParameterException problem) {
    return problem.getMissing().stream()
        .findFirst()
        .map(argument -> name(argument) + " is missing")
        .orElseGet(problem::getMessage);
  }

  private static String invalid(ParameterException problem) {
    if (problem.getCause() instanceof TypeConversionException wrong) {
      return problem.getArgSpec() instanceof OptionSpec option
              && !wrong.getMessage().contains(option.longestName())
          ? option.longestName() + ": " + wrong.getMessage()
          : wrong.getMessage();
    }
    return problem.getMessage();
  }

  private static String name(ArgSpec argument) {
    return argument.paramLabel();
  }
}

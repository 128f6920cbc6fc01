package dev.lazyscope.cli.prove;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How one run of the command behaved: exit status; for a test run the failing tests by name and
/// how many passed, else the output.
public record Behaviour(String exit, Optional<Tests> tests, String output, Ending ending) {
  /// The exit status of a run that was stopped.
  static final String TIMEOUT = "timeout";

  private static final String TRACEBACK = "Traceback (most recent call last):";

  /// The last line that was printed, and whether it ends a traceback.
  public record Ending(String lastLine, boolean isTraceback) {}

  /// What changes from run to run: addresses, durations, times, temporary names, process numbers.
  private static final Pattern CHANGING =
      Pattern.compile(
          "0x[0-9a-f]{6,}|\\d+\\.\\d+ ?s(econds)?\\b|\\d\\d:\\d\\d:\\d\\d|\\d{4}-\\d\\d-\\d\\d"
              + "|/tmp/\\S+|pid[ =]\\d+");

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  /// pytest's short summary, and the headings of unittest's failures.
  private static final Pattern FAILED =
      Pattern.compile(
          "(?m)^(?:FAILED|ERROR) ([^\\s(]\\S*?(?:\\[.*?\\])?)(?: - .*)?$|^(?:FAIL|ERROR): (.+)$");

  private static final Pattern PASSED = Pattern.compile("\\b(\\d+) passed\\b");
  private static final Pattern RAN = Pattern.compile("(?m)^Ran (\\d+) tests? in ");

  /// The failing tests and the number that passed (pytest) or ran (unittest).
  public record Tests(SortedSet<String> failing, int count) {}

  static Behaviour of(String exit, String rawOutput, String rawErrors) {
    String output = COLOUR.matcher(rawOutput).replaceAll("");
    String errors = COLOUR.matcher(rawErrors).replaceAll("");
    String last =
        (errors.isBlank() ? output : errors)
            .lines()
            .filter(line -> !line.isBlank())
            .reduce("", (_, line) -> line);
    return new Behaviour(
        exit,
        tests(output + "\n" + errors),
        CHANGING.matcher(output).replaceAll("#"),
        new Ending(last.strip(), errors.contains(TRACEBACK)));
  }

  private static Optional<Tests> tests(String text) {
    SortedSet<String> failing = new TreeSet<>();
    FAILED
        .matcher(text)
        .results()
        .forEach(match -> failing.add(match.group(1) == null ? match.group(2) : match.group(1)));
    Optional<Integer> count = last(PASSED, text).or(() -> last(RAN, text));
    return count.isPresent() || !failing.isEmpty()
        ? Optional.of(new Tests(failing, count.orElse(0)))
        : Optional.empty();
  }

  private static Optional<Integer> last(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    Optional<Integer> found = Optional.empty();
    while (matcher.find()) {
      found = Optional.of(Integer.valueOf(matcher.group(1)));
    }
    return found;
  }

  /// {@return in which way this run differs from the eager one, in words; empty if it does not}
  Optional<String> differsFrom(Behaviour eager) {
    if (tests.isPresent() && eager.tests.isPresent()) {
      return testsDiffer(eager.tests.get(), eager);
    }
    if (!exit.equals(eager.exit)) {
      return Optional.of(
          exit.equals(TIMEOUT)
              ? "it does not end in time"
              : "exit status %s instead of %s%s".formatted(exit, eager.exit, last()));
    }
    return output.equals(eager.output)
        ? Optional.empty()
        : Optional.of("other output: " + firstOther(eager));
  }

  private Optional<String> testsDiffer(Tests before, Behaviour eager) {
    SortedSet<String> added = new TreeSet<>(tests.orElseThrow().failing);
    added.removeAll(before.failing);
    if (!added.isEmpty()) {
      String more = added.size() == 1 ? "" : " and %d more".formatted(added.size() - 1);
      return Optional.of("fails: " + added.first() + more);
    }
    if (tests.orElseThrow().count != before.count || !exit.equals(eager.exit)) {
      return Optional.of(
          "%d tests instead of %d, exit status %s%s"
              .formatted(tests.orElseThrow().count, before.count, exit, last()));
    }
    return Optional.empty();
  }

  /// {@return what is wrong with a run that cannot be compared with others}
  Optional<String> isBroken() {
    if (exit.equals(TIMEOUT)) {
      return Optional.of("the command does not end in time (--timeout)");
    }
    boolean isRaised = tests.isEmpty() && !exit.equals("0") && ending.isTraceback;
    return isRaised ? Optional.of("the command fails: " + ending.lastLine) : Optional.empty();
  }

  /// {@return what tells an eager run from that of other code}
  String identity() {
    return tests
        .map(all -> "tests %d %s".formatted(all.count, all.failing))
        .orElseGet(() -> "exit %s output %s".formatted(exit, output));
  }

  String lastLine() {
    return ending.lastLine;
  }

  private String last() {
    return ending.lastLine.isEmpty() ? "" : ": " + ending.lastLine;
  }

  private String firstOther(Behaviour eager) {
    String[] ours = output.split("\n", -1);
    String[] theirs = eager.output.split("\n", -1);
    for (int i = 0; i < ours.length; i++) {
      if (i >= theirs.length || !ours[i].equals(theirs[i])) {
        return "line %d: %s".formatted(i + 1, ours[i].strip());
      }
    }
    return "it ends after line " + ours.length;
  }
}

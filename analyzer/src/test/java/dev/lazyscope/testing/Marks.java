package dev.lazyscope.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The expectations in a fixture. Its first line names the categories that are checked:
///
/// ```python
/// # checks: import effect
/// import os  # want import: os
/// print(1), exit()  # want effect: output; effect: exit
/// # want file: main-guard
/// ```
///
/// What is marked and not found fails, and so does what is found in these categories and not
/// marked.
public record Marks(Set<String> categories, Set<Mark> marks) {
  private static final Pattern CHECKS = Pattern.compile("\\A# checks: (.+)");
  private static final Pattern WANT = Pattern.compile("# want (.+)$");

  /// One expectation or finding; those of the whole file stand in line 0.
  public record Mark(int line, String category, String text) implements Comparable<Mark> {
    @Override
    public int compareTo(Mark other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return "%4d %s: %s".formatted(line, category, text);
    }
  }

  public static Marks in(String source) {
    List<String> lines = source.lines().toList();
    Matcher checks = CHECKS.matcher(lines.getFirst());
    if (!checks.find()) {
      throw new IllegalArgumentException("the first line must be '# checks: CATEGORY…'");
    }
    Set<Mark> marks = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher want = WANT.matcher(lines.get(i));
      if (want.find()) {
        for (String item : want.group(1).split("; ")) {
          String[] parts = item.split(": ", 2);
          marks.add(new Mark(parts[0].equals("file") ? 0 : i + 1, parts[0], parts[1].strip()));
        }
      }
    }
    return new Marks(Set.of(checks.group(1).strip().split(" ")), marks);
  }

  /// {@return what is missing, unexpected or marked in vain, one line each; empty if all is well}
  public List<String> differences(Set<Mark> found) {
    List<String> differences = new ArrayList<>();
    for (Mark mark : marks) {
      if (!categories.contains(mark.category())) {
        differences.add("not checked " + mark);
      } else if (!found.contains(mark)) {
        differences.add("missing     " + mark);
      }
    }
    for (Mark mark : new TreeSet<>(found)) {
      if (categories.contains(mark.category()) && !marks.contains(mark)) {
        differences.add("unexpected  " + mark);
      }
    }
    return differences;
  }
}

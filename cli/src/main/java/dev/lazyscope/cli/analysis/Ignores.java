package dev.lazyscope.cli.analysis;

import dev.lazyscope.analyzer.ignore.IgnoreComments;
import dev.lazyscope.analyzer.ignore.IgnoreComments.Ignore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The comments `# lazyscope: ignore[rule] reason` of files, and which of them silenced something.
public final class Ignores {
  private final Map<Path, List<Ignore>> known = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /// Lines of one file.
  public record Lines(Path file, int first, int last) {
    public static Lines one(Path file, int line) {
      return new Lines(file, line, line);
    }
  }

  /// {@return whether a comment on these lines silences the rule, which then counts as used}
  public boolean silences(String rule, Lines lines) {
    boolean silences = false;
    for (Ignore ignore : in(lines.file())) {
      if (ignore.silences(rule, lines.first(), lines.last())) {
        used.add(key(lines.file(), ignore, rule));
        silences = true;
      }
    }
    return silences;
  }

  /// Tells the comments that silence nothing, of rules that `isAsked` knows.
  public void tellUnused(Project project, Predicate<String> isAsked) {
    for (var file : project.layout().files()) {
      Path path = file.module().file();
      for (Ignore ignore : in(path)) {
        for (String rule : ignore.rules()) {
          if (isAsked.test(rule) && !used.contains(key(path, ignore, rule))) {
            project
                .session()
                .warn(
                    "%s:%d: unused-ignore: the comment silences nothing: %s"
                        .formatted(project.shown(path), ignore.line(), rule));
          }
        }
      }
    }
  }

  private static String key(Path file, Ignore ignore, String rule) {
    return file + ":" + ignore.line() + ":" + rule;
  }

  private List<Ignore> in(Path file) {
    return known.computeIfAbsent(file, Ignores::read);
  }

  private static List<Ignore> read(Path file) {
    try {
      return IgnoreComments.in(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}

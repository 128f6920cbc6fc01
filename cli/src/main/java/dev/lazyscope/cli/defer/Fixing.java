package dev.lazyscope.cli.defer;

import dev.lazyscope.cli.defer.Choices.Choice;
import dev.lazyscope.cli.defer.FileChange.LeftAlone;
import dev.lazyscope.cli.defer.FileChange.Rewritten;
import dev.lazyscope.cli.fix.Rewrite;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Carries a choice out: as a diff, into the files, or as a filter module. `scanned` is the time
/// before anything was read.
public record Fixing(Choices choices, Session session, Instant scanned) {

  /// Shows or makes the change of the sources; {@return whether there is none}
  public boolean sources(String form, boolean isWritten) {
    Rewrite.Style style =
        form.equals("keyword") ? Rewrite.Style.KEYWORD : Rewrite.Style.LAZY_MODULES;
    tellHeld();
    List<Rewritten> changes = changes(style);
    List<Rewritten> made = changes;
    if (isWritten) {
      made = changes.stream().filter(this::write).toList();
    } else {
      session.write(
          stream -> {
            for (Rewritten change : changes) {
              stream.write(UnifiedDiff.of(change, shown(change.file())));
            }
          });
    }
    tell(made, isWritten);
    return changes.isEmpty();
  }

  private List<Rewritten> changes(Rewrite.Style style) {
    Map<Path, List<Choice>> byFile =
        choices.chosen().stream()
            .collect(Collectors.groupingBy(Choice::file, TreeMap::new, Collectors.toList()));
    List<Rewritten> changes = new ArrayList<>();
    byFile.forEach(
        (file, chosen) -> {
          switch (FileChange.of(file, chosen, style, scanned)) {
            case LeftAlone(_, String reason) ->
                session.warn("%s is left alone: %s".formatted(shown(file), reason));
            case Rewritten change -> {
              change
                  .skipped()
                  .forEach(reason -> session.detail("  %s: %s".formatted(shown(file), reason)));
              changes.add(change);
            }
          }
        });
    changes.removeIf(change -> Arrays.equals(change.before(), change.after()));
    return changes;
  }

  private boolean write(Rewritten change) {
    try {
      if (!Arrays.equals(Files.readAllBytes(change.file()), change.before())) {
        session.warn(shown(change.file()) + " is left alone: it changed meanwhile; run again");
        return false;
      }
    } catch (IOException failure) {
      session.warn(shown(change.file()) + " is left alone: " + WholeFile.reason(failure));
      return false;
    }
    WholeFile.replace(change.file(), change.after());
    session.detail("  " + shown(change.file()));
    return true;
  }

  private void tellHeld() {
    choices
        .held()
        .forEach(
            held ->
                session.detail(
                    "  %s imports %s: %s: %s"
                        .formatted(
                            held.statement().importer(),
                            held.statement().imported(),
                            held.rule(),
                            held.reason())));
  }

  private void tell(List<Rewritten> made, boolean isWritten) {
    if (session.options().quiet()) {
      return;
    }
    session
        .world()
        .err()
        .printf(
            "%d import statements in %d files %s lazy%n",
            made.stream().mapToInt(Rewritten::statements).sum(),
            made.size(),
            isWritten ? "are now" : "can be made");
    for (Choices.Loads loads : choices.loads()) {
      session
          .world()
          .err()
          .printf(
              "  %s: %d modules loaded before, %d after (predicted)%n",
              loads.entry(), loads.before(), loads.after());
    }
    session.world().err().flush();
  }

  /// Writes the filter module, or compares it; {@return whether it is up to date}
  public boolean filter(boolean isCheck, Optional<String> test, List<String> arguments) {
    String text = FilterModule.of(choices.whole());
    if (isCheck) {
      return isUpToDate(text);
    }
    session.print(text);
    test.ifPresent(file -> WholeFile.write(session.world().resolve(file), test(file, arguments)));
    return true;
  }

  private String test(String file, List<String> arguments) {
    Path folder =
        Optional.ofNullable(session.world().resolve(file).getParent())
            .orElse(session.world().directory());
    String output = session.options().output().orElseThrow();
    return FilterModule.test(
        Path.of(output).getFileName().toString(),
        arguments,
        relative(folder, session.world().directory()));
  }

  private static String relative(Path folder, Path other) {
    String relative = folder.normalize().relativize(other.normalize()).toString();
    return relative.isEmpty() ? "." : relative.replace('\\', '/');
  }

  private boolean isUpToDate(String text) {
    String name = session.options().output().orElseThrow();
    try {
      Path file = session.world().resolve(name);
      if (Files.exists(file) && Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
        return true;
      }
    } catch (IOException failure) {
      throw new UsageProblem("cannot read " + name + ": " + WholeFile.reason(failure));
    }
    session.world().err().printf("%s is out of date: run fix again without --check%n", name);
    return false;
  }

  private String shown(Path file) {
    return session.world().shown(file).replace('\\', '/');
  }
}

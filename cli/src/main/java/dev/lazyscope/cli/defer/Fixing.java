package dev.lazyscope.cli.defer;

import dev.lazyscope.cli.defer.Choices.Choice;
import dev.lazyscope.cli.defer.FileChange.LeftAlone;
import dev.lazyscope.cli.defer.FileChange.Rewritten;
import dev.lazyscope.cli.fix.Rewrite;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.report.wording.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Carries a choice out: as a diff, or into the files. `scanned` is the time before anything was
/// read.
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
    session.world().err().println(changed(made, isWritten));
    for (Choices.Loads loads : choices.loads()) {
      session
          .world()
          .err()
          .printf(
              "  %s: %s loaded before, %d after (predicted)\n",
              loads.entry(), Counted.of(loads.before(), "module"), loads.after());
    }
    session.world().err().flush();
  }

  private static String changed(List<Rewritten> made, boolean isWritten) {
    int statements = made.stream().mapToInt(Rewritten::statements).sum();
    if (statements == 0) {
      return "no import statement is worth making lazy";
    }
    String is = statements == 1 ? "is now" : "are now";
    return "%s in %s %s lazy"
        .formatted(
            Counted.of(statements, "import statement"),
            Counted.of(made.size(), "file"),
            isWritten ? is : "can be made");
  }

  private String shown(Path file) {
    return session.world().shown(file).replace('\\', '/');
  }
}

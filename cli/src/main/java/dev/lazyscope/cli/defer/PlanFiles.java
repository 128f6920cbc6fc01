package dev.lazyscope.cli.defer;

import dev.lazyscope.cli.analysis.Predictions;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.entry.EntriesFile;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.graph.plan.SafePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `advise --entries FILE --plans DIR`: a plan file for each entry, its reasons on standard output.
public final class PlanFiles {
  private PlanFiles() {}

  /// Writes the plans of all entries of a file into a folder.
  public static void write(Path entries, Path folder, Settings settings, Session session) {
    Predictions predictions = Predictions.withoutProject(settings);
    List<EntriesFile.Listed> listed = EntriesFile.read(entries);
    create(folder);
    try (Progress progress = session.progress("planning")) {
      for (EntriesFile.Listed one : listed) {
        progress.step(listed.size(), one.name());
        plan(predictions, one, entries, session)
            .ifPresent(plan -> write(folder.resolve(one.name() + ".plan"), one, plan, session));
      }
    }
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UsageProblem("cannot make " + folder + ": " + WholeFile.reason(failure));
    }
  }

  private static void write(Path file, EntriesFile.Listed entry, SafePlan plan, Session session) {
    String text = String.join("\n", plan.lines());
    WholeFile.write(file, text.isEmpty() ? "" : text + "\n");
    session.print(
        "%s: %d loads eagerly, %d planned, %d kept eager%n"
            .formatted(
                entry.name(),
                plan.eager().likely().size(),
                plan.planned().likely().size(),
                plan.kept().size()));
    plan.kept()
        .forEach(
            (line, reason) ->
                session.detail(
                    "  %s %s: %s: %s reads %s of %s, which loading %s leaves there"
                        .formatted(
                            line.importer(),
                            line.imported(),
                            reason.rule(),
                            reason.reader().isEmpty() ? "the program" : reason.reader(),
                            reason.entry(),
                            reason.container(),
                            reason.writer())));
  }

  /// An entry whose simulation breaks down gets no plan; the others go on.
  private static Optional<SafePlan> plan(
      Predictions predictions, EntriesFile.Listed entry, Path file, Session session) {
    EntryPoint point =
        new EntryPoint(
            entry.name(), entry.entry(), file.toString(), entry.directory(), entry.environment());
    try {
      return Optional.of(predictions.plan(point));
    } catch (IllegalStateException | StackOverflowError broken) {
      Throwable origin = Optional.ofNullable(broken.getCause()).orElse(broken);
      session.warn("%s: the simulation broke down: %s".formatted(entry.name(), origin));
      return Optional.empty();
    }
  }
}

package dev.lazyscope.cli.defer;

import dev.lazyscope.cli.advice.Reasons;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.entry.EntriesFile;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.Attempt;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.prediction.Predictions;
import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.cli.world.ResultFolder;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.graph.plan.SafePlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// `advise --entries FILE --plans DIR`: a plan file for each entry, its reasons on standard output.
public final class PlanFiles {
  private final Request request;
  private final Settings settings;
  private final Session session;

  /// Where plans are asked for, and the processor time that each may take.
  public record Request(Path entries, ResultFolder folder, Duration most) {}

  private PlanFiles(Request request, Settings settings, Session session) {
    this.request = request;
    this.settings = settings;
    this.session = session;
  }

  /// Writes the plans of all entries of a file into a folder.
  public static void write(Request request, Settings settings, Session session) {
    List<EntriesFile.Listed> listed = EntriesFile.read(request.entries());
    new PlanFiles(request, settings, session).write(listed);
  }

  /// Plans are written as they are found; what is said of them comes in the order of the entries.
  /// An entry whose simulation breaks down gets no plan; the others go on.
  private void write(List<EntriesFile.Listed> listed) {
    try (Progress progress = session.progress("planning")) {
      Predictions.withoutProject(settings)
          .each(
              listed,
              (predictions, one) -> {
                SafePlan plan = write(predictions, one);
                progress.step(listed.size(), one.name());
                return plan;
              },
              (one, plan) ->
                  Attempt.at(one.name(), session, plan).ifPresent(found -> tell(one, found)));
    }
  }

  private SafePlan write(Predictions predictions, EntriesFile.Listed entry) {
    EntryPoint point =
        new EntryPoint(
            entry.name(),
            entry.entry(),
            request.entries().toString(),
            entry.directory(),
            entry.environment());
    predictions.allowForPlans(request.most());
    SafePlan plan = predictions.plan(point);
    SortedSet<String> lines = new TreeSet<>(plan.lines());
    if (plan.ending() == SafePlan.Ending.FINISHED) {
      lines.addAll(later(predictions, point, plan));
    }
    Path file = request.folder().file(entry.name() + ".plan");
    WholeFile.write(file, lines.stream().map("%s\n"::formatted).collect(Collectors.joining()));
    return plan;
  }

  /// What modules need that the plan leaves unloaded, should they load after all; that costs
  /// nothing while they do not.
  private static List<String> later(Predictions predictions, EntryPoint point, SafePlan plan) {
    Set<String> loaded = plan.planned().modules();
    return predictions.keptLater(point, _ -> true).keySet().stream()
        .filter(line -> !loaded.contains(line.importer()))
        .map(line -> line.importer() + " " + line.imported())
        .toList();
  }

  private void tell(EntriesFile.Listed entry, SafePlan plan) {
    session.print(
        "%s: %d loads eagerly, %d planned, %d kept eager\n"
            .formatted(
                entry.name(),
                plan.eager().likely().size(),
                plan.planned().likely().size(),
                plan.kept().size()));
    Reasons.caution(plan).ifPresent(text -> session.warn(entry.name() + ": " + text));
    plan.kept()
        .forEach(
            (line, reason) ->
                session.detail(
                    "  %s %s: %s: %s"
                        .formatted(
                            line.importer(),
                            line.imported(),
                            reason.rule(),
                            Reasons.words(reason))));
  }
}

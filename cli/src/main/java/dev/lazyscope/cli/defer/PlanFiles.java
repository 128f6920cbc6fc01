package dev.lazyscope.cli.defer;

import dev.lazyscope.cli.advice.Reasons;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// `advise --entries FILE --plans DIR`: a plan file for each entry, its reasons on standard output.
public final class PlanFiles {
  /// Bytes of memory for one entry at a time; several entries are planned at once where there is
  /// more.
  private static final long MEMORY = 700_000_000;

  private final Request request;
  private final Settings settings;
  private final Session session;
  private final Deque<Predictions> free = new ConcurrentLinkedDeque<>();

  /// Where plans are asked for, and the processor time that each may take.
  public record Request(Path entries, Path folder, Duration most) {}

  private PlanFiles(Request request, Settings settings, Session session) {
    this.request = request;
    this.settings = settings;
    this.session = session;
  }

  /// Writes the plans of all entries of a file into a folder.
  public static void write(Request request, Settings settings, Session session) {
    List<EntriesFile.Listed> listed = EntriesFile.read(request.entries());
    create(request.folder());
    new PlanFiles(request, settings, session).write(listed);
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UsageProblem("cannot make " + folder + ": " + WholeFile.reason(failure));
    }
  }

  /// What is said comes in the order of the entries, whichever was planned first.
  private void write(List<EntriesFile.Listed> listed) {
    try (ExecutorService workers = Executors.newFixedThreadPool(workers());
        Progress progress = session.progress("planning")) {
      List<Future<Runnable>> told = new ArrayList<>();
      for (EntriesFile.Listed one : listed) {
        told.add(
            workers.submit(
                () -> {
                  Runnable tell = write(one);
                  progress.step(listed.size(), one.name());
                  return tell;
                }));
      }
      told.forEach(PlanFiles::tell);
    }
  }

  private static int workers() {
    Runtime machine = Runtime.getRuntime();
    return Math.clamp(machine.maxMemory() / MEMORY, 1, Math.min(2, machine.availableProcessors()));
  }

  private static void tell(Future<Runnable> told) {
    try {
      told.get().run();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
  }

  /// An entry whose simulation breaks down gets no plan; the others go on. {@return what is said}
  private Runnable write(EntriesFile.Listed entry) {
    Predictions predictions =
        Optional.ofNullable(free.poll()).orElseGet(() -> Predictions.withoutProject(settings));
    EntryPoint point =
        new EntryPoint(
            entry.name(),
            entry.entry(),
            request.entries().toString(),
            entry.directory(),
            entry.environment());
    try {
      SafePlan plan = predictions.plan(point, request.most());
      String text = String.join("\n", plan.lines());
      Path file = request.folder().resolve(entry.name() + ".plan");
      WholeFile.write(file, text.isEmpty() ? "" : text + "\n");
      return () -> tell(entry, plan);
    } catch (IllegalStateException | StackOverflowError broken) {
      Throwable origin = Optional.ofNullable(broken.getCause()).orElse(broken);
      return () ->
          session.warn("%s: the simulation broke down: %s".formatted(entry.name(), origin));
    } finally {
      free.push(predictions);
    }
  }

  private void tell(EntriesFile.Listed entry, SafePlan plan) {
    session.print(
        "%s: %d loads eagerly, %d planned, %d kept eager%n"
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

package dev.lazyscope.cli.verify;

import dev.lazyscope.cli.analysis.Differences;
import dev.lazyscope.cli.analysis.ModeNames;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.graph.accuracy.Accuracy;
import dev.lazyscope.graph.accuracy.Measured;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Runs an entry for real in each mode and compares what it loads with the prediction.
public final class LiveVerification {
  /// The first run compiles and is not counted.
  private static final int TIMED_RUNS = 3;

  private static final Pattern CHANGING =
      Pattern.compile(
          "0x[0-9a-f]{6,}|\\d+\\.\\d+"
              + " ?s(econds)?\\b|\\d\\d:\\d\\d:\\d\\d|\\d{4}-\\d\\d-\\d\\d|/tmp/\\S+");

  private LiveVerification() {}

  /// {@return the comparison in each of the modes, the first of which is the measure of behaviour}
  public static List<Measured> run(
      Program program, EntryPoint entry, RealRun real, List<String> modes) {
    List<Measured> rows = new ArrayList<>();
    try (Progress progress = program.project().session().progress("running")) {
      real.run(entry.entry(), modes.getFirst());
      RealRun.Outcome first = real.run(entry.entry(), modes.getFirst());
      for (String mode : modes) {
        RealRun.Outcome best = real.run(entry.entry(), mode);
        long millis = best.millis();
        for (int i = 1; i < TIMED_RUNS; i++) {
          millis = Math.min(millis, real.run(entry.entry(), mode).millis());
        }
        rows.add(row(program, entry, mode, new Observed(best, millis, isSame(first, best))));
        progress.step(modes.size(), mode);
      }
    }
    return rows;
  }

  private record Observed(RealRun.Outcome outcome, long millis, boolean isSame) {}

  private static Measured row(Program program, EntryPoint entry, String mode, Observed observed) {
    LoadSet prediction = program.predictions().of(entry, mode(mode));
    Accuracy accuracy =
        Accuracy.of(
            prediction,
            program.predictions().may(entry, prediction),
            observed.outcome.recording().truth());
    return new Measured(
        mode,
        new Measured.Behaviour(observed.isSame, observed.outcome.failure()),
        observed.millis,
        observed.outcome.memoryKilobytes(),
        accuracy,
        Differences.of(program.predictions().space(entry), prediction, accuracy));
  }

  private static LoadMode mode(String name) {
    return name.equals("normal") ? new LoadMode.AsWritten() : ModeNames.mode(name);
  }

  /// Same exit status and output, but for addresses, times and temporary names.
  private static boolean isSame(RealRun.Outcome first, RealRun.Outcome other) {
    return first.recording().exit().equals(other.recording().exit())
        && (Arrays.equals(first.printed().output(), other.printed().output())
            || masked(first.printed().output()).equals(masked(other.printed().output())));
  }

  private static String masked(byte[] output) {
    return CHANGING.matcher(new String(output, StandardCharsets.ISO_8859_1)).replaceAll("#");
  }
}

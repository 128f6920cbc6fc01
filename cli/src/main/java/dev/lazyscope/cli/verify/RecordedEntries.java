package dev.lazyscope.cli.verify;

import dev.lazyscope.cli.entry.EntriesFile.Listed;
import dev.lazyscope.graph.accuracy.Accuracy;
import dev.lazyscope.graph.accuracy.AccuracyTable.EntryKind;
import dev.lazyscope.graph.accuracy.AccuracyTable.Row;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.load.LoadSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Compares predictions with the recordings in a folder.
public final class RecordedEntries {
  /// The modes of the recordings in the order they are told; `normal` is the code as written.
  public static final List<String> MODES = List.of("eager", "normal", "all");

  /// What recordings are made with, beside the variables of the entry itself.
  private static final Map<String, String> VARIABLES =
      Map.of(
          "PATH", "/usr/bin:/bin",
          "TZ", "UTC",
          "TERM", "dumb",
          "NO_COLOR", "1",
          "COLUMNS", "80",
          "PYTHONHASHSEED", "0",
          "PYTHONDONTWRITEBYTECODE", "1");

  private RecordedEntries() {}

  /// {@return the environment variables that an entry was recorded with}
  public static Map<String, String> environment(Listed listed) {
    Map<String, String> variables = new TreeMap<>(VARIABLES);
    variables.putAll(listed.environment());
    return variables;
  }

  /// One entry in one mode, with its recording.
  public record Case(Listed listed, String mode, Recording recording) {
    public LoadMode loadMode() {
      return switch (mode) {
        case "eager" -> new LoadMode.Eager();
        case "all" -> new LoadMode.All();
        default -> new LoadMode.AsWritten();
      };
    }
  }

  /// A prediction with its upper bound.
  public record Predicted(LoadSet set, SortedSet<String> may) {}

  /// {@return what was recorded of these entries; a run that left no dump is told and left out}
  public static List<Case> cases(List<Listed> entries, Path folder, Consumer<String> warn) {
    List<Case> cases = new ArrayList<>();
    for (Listed listed : entries) {
      for (String mode : MODES) {
        Recording.find(folder, listed.name(), mode)
            .ifPresentOrElse(
                recording -> {
                  if (recording.truth().bare().isEmpty()) {
                    warn.accept(listed.name() + "." + mode + ": the run left no list of modules");
                  } else {
                    cases.add(new Case(listed, mode, recording));
                  }
                },
                () -> warn.accept("no recording " + listed.name() + "." + mode + ".json"));
      }
    }
    return cases;
  }

  /// {@return the comparison of one case}
  public static Row row(Case one, Predicted predicted) {
    return new Row(
        one.listed.name(),
        one.mode,
        kind(one.listed.entry()),
        one.recording.behavesAsEager(),
        Accuracy.of(predicted.set, predicted.may, one.recording.truth()));
  }

  private static EntryKind kind(Entry entry) {
    return switch (entry) {
      case Entry.Code _, Entry.ImportModule _ -> EntryKind.IMPORT;
      case Entry.RunModule _, Entry.Script _, Entry.Function _ -> EntryKind.PROGRAM;
    };
  }
}

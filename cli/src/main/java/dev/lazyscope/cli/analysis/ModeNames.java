package dev.lazyscope.cli.analysis;

import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The modes of a simulation as users name them.
public final class ModeNames {
  public static final String EAGER = "eager";
  public static final String AS_WRITTEN = "as-written";
  public static final String ALL = "all";
  public static final String CINDER = "cinder";

  /// Everything deferred but what the plan for the entry keeps eager.
  public static final String ADVISED = "advised";

  /// The mode that a file describes.
  public static final String FILTER = "filter";

  /// The modes that need nothing but a name.
  public static final List<String> PLAIN = List.of(EAGER, AS_WRITTEN, ALL, CINDER);

  private static final List<String> ALL_NAMES = List.of(EAGER, AS_WRITTEN, ALL, ADVISED, CINDER);

  private ModeNames() {}

  /// {@return the mode of a name in [#PLAIN]}
  public static LoadMode mode(String name) {
    return switch (name) {
      case EAGER -> new LoadMode.Eager();
      case AS_WRITTEN -> new LoadMode.AsWritten();
      case ALL -> new LoadMode.All();
      case CINDER -> new LoadMode.Cinder();
      default -> throw unknown(name, ALL_NAMES);
    };
  }

  /// A mode that does not exist, with those that do.
  public static UsageProblem unknown(String name, List<String> known) {
    String hint = Nearest.hint(name, known);
    return new UsageProblem(
        "no mode '%s'%s"
            .formatted(name, hint.isEmpty() ? "; there are " + String.join(", ", known) : hint));
  }

  /// Reads a filter: everything is deferred except the lines `importer imported`; `*` matches any,
  /// `imported:name` one name of a from-import, `#` begins a comment.
  public static LoadMode filter(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException failure) {
      throw new UsageProblem("cannot read " + file + ": " + WholeFile.reason(failure));
    }
    Set<KeptEager> kept = new LinkedHashSet<>();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] words = lines.get(i).replaceFirst("#.*", "").strip().split("\\s+");
      if (words.length == 2) {
        kept.add(new KeptEager(words[0], words[1]));
      } else if (words.length != 1 || !words[0].isEmpty()) {
        problems.add("%s:%d: not of the form: importer imported".formatted(file, i + 1));
      }
    }
    if (!problems.isEmpty()) {
      throw new UsageProblem(String.join("\n", problems));
    }
    return new LoadMode.AllExcept(kept);
  }
}

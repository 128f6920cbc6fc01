package dev.lazyscope.cli.analysis;

import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.load.LoadMode;
import java.util.List;

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
}

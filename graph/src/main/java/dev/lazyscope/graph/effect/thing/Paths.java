package dev.lazyscope.graph.effect.thing;

import dev.lazyscope.graph.effect.thing.Thing.LibraryMethod;
import dev.lazyscope.graph.effect.thing.Thing.Made;
import java.util.Optional;

/// `pathlib`: what is derived from a path is a path.
public final class Paths {
  static final String PATH = "pathlib.Path()";

  private Paths() {}

  /// {@return the path that a path, or an attribute of one, is derived from}
  public static Optional<Made> of(Thing thing) {
    return switch (thing) {
      case Made made when made.origin.equals(PATH) -> Optional.of(made);
      case LibraryMethod(Made made, _) when made.origin.equals(PATH) -> Optional.of(made);
      case Thing _ -> Optional.empty();
    };
  }

  /// {@return the origin of what a path's attribute or method gives}
  public static String derived(String origin) {
    return origin.startsWith(PATH + ".") ? PATH : origin;
  }
}

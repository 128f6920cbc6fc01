package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.plan.Watching.Imported;
import dev.lazyscope.graph.plan.Watching.Look;
import dev.lazyscope.graph.plan.Watching.Moment;
import dev.lazyscope.graph.plan.Watching.Sight;
import dev.lazyscope.graph.plan.Watching.Sights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// What reads of the deferred run miss that the same reads of the eager run see.
final class Differences {
  private final Watching eager;
  private final Watching deferred;
  private final Set<String> loaded;
  private final BiPredicate<Look, Sights> isPrivate;
  private final Map<Reading, List<Sights>> onlyDeferred;

  /// A read that misses what loading `writer` leaves in a container. `time` bounds the eager run's
  /// import statements that came before the read, `missed` is when the deferred run missed it.
  record Missing(String writer, Look look, String entry, Bounds bounds) {}

  record Bounds(int time, Moment missed) {
    static Bounds before(int time) {
      return new Bounds(time, new Moment(0, 0));
    }
  }

  /// `loaded` are the modules of the deferred run; `isPrivate` tells containers whose contents are
  /// a cache or otherwise do not show.
  Differences(
      Watching eager, Watching deferred, Set<String> loaded, BiPredicate<Look, Sights> isPrivate) {
    this.eager = eager;
    this.deferred = deferred;
    this.loaded = loaded;
    this.isPrivate = isPrivate;
    this.onlyDeferred = onlyDeferred();
  }

  /// Who reads a container that was made at a place of the code.
  private record Reading(String reader, String place) {
    static Reading of(Look look) {
      return new Reading(look.reader(), look.place());
    }
  }

  List<Missing> find() {
    List<Missing> missing = new ArrayList<>();
    eager.sights().forEach((look, sights) -> compare(look, sights, missing));
    eager.arguments().forEach((reader, sight) -> compareArguments(reader, sight, missing));
    return missing;
  }

  /// Who looks at the program's name while it loads must load when the name is what it was.
  private void compareArguments(String reader, Sight before, List<Missing> missing) {
    Optional.ofNullable(deferred.arguments().get(reader))
        .filter(now -> now.shape().differs(before.shape()))
        .ifPresent(
            _ ->
                missing.add(
                    new Missing(
                        reader,
                        new Look(reader, "sys.argv"),
                        "[0]",
                        Bounds.before(before.time()))));
  }

  private void compare(Look look, Sights before, List<Missing> missing) {
    Optional<Sights> same = Optional.ofNullable(deferred.sights().get(look));
    Optional<Sights> now = same.or(() -> counterpart(look));
    if (now.isEmpty() || isPrivate.test(look, before)) {
      return;
    }
    for (Map.Entry<String, Sight> seen : before.present.entrySet()) {
      String writer = seen.getValue().write().writer();
      boolean isForeign =
          !writer.isEmpty()
              && !writer.equals(look.reader())
              && (same.isEmpty() || !writer.equals(before.trace.maker()));
      if (isForeign && isMissed(look, seen.getKey(), seen.getValue(), now.get())) {
        missing.add(
            new Missing(
                writer, look, seen.getKey(), new Bounds(seen.getValue().time(), now.get().missed)));
      }
    }
  }

  /// {@return what the same reader saw in the one container that was made at the same place for
  /// another module}
  private Optional<Sights> counterpart(Look look) {
    List<Sights> found = onlyDeferred.getOrDefault(Reading.of(look), List.of());
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Map<Reading, List<Sights>> onlyDeferred() {
    Map<Reading, List<Sights>> found = new HashMap<>();
    deferred
        .sights()
        .forEach(
            (look, sights) -> {
              if (!eager.sights().containsKey(look)) {
                found.computeIfAbsent(Reading.of(look), _ -> new ArrayList<>()).add(sights);
              }
            });
    return found;
  }

  private boolean isMissed(Look look, String entry, Sight before, Sights now) {
    Sight present = now.present.get(entry);
    if (present != null) {
      return before.write().isReplacing()
          && !present.write().writer().equals(before.write().writer())
          && before.shape().differs(present.shape())
          && !isMadeByReader(look, entry, now);
    }
    if (!now.isWhole && !now.absent.contains(entry)) {
      return false;
    }
    boolean isSubmodule = before.write().writer().endsWith("." + entry);
    if (isSubmodule && entry.startsWith("_") && !now.absent.contains(entry)) {
      // Who lists a package leaves out what is not public.
      return false;
    }
    return !isMadeByReader(look, entry, now)
        && !(isSubmodule && loaded.contains(before.write().writer()));
  }

  private static boolean isMadeByReader(Look look, String entry, Sights now) {
    return now.trace.write(entry).filter(w -> w.writer().equals(look.reader())).isPresent();
  }

  /// {@return the names of packages under which from-imports of the deferred run got a submodule
  /// where those of the eager run got what the package had imported from it}
  List<Imported> clashes() {
    List<Imported> clashes = new ArrayList<>();
    deferred
        .imported()
        .forEach(
            (name, shape) -> {
              Optional<Shape> before = Optional.ofNullable(eager.imported().get(name));
              if (shape.isModule(name.module() + "." + name.name())
                  && before.filter(shape::differs).isPresent()) {
                clashes.add(name);
              }
            });
    return clashes;
  }
}

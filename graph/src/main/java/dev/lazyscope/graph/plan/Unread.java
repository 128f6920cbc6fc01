package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.load.value.Trace;
import dev.lazyscope.graph.plan.Differences.Bounds;
import dev.lazyscope.graph.plan.Differences.Missing;
import dev.lazyscope.graph.plan.Trials.Trial;
import dev.lazyscope.graph.plan.Watching.Look;
import dev.lazyscope.graph.plan.Watching.Sight;
import dev.lazyscope.graph.plan.Watching.Sights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/// Entries that nobody was seen to read, in containers whose other entries are read across modules:
/// code that the simulation does not reach may look them up.
final class Unread {
  private static final String UNSEEN = "code that was not seen to run";

  private final Watching eager;
  private final Set<String> loaded;
  private final Map<String, Missing> found = new LinkedHashMap<>();

  private Unread(Watching eager, Set<String> loaded) {
    this.eager = eager;
    this.loaded = loaded;
  }

  /// {@return one such entry for each module that leaves some and is not loaded in the deferred
  /// run}
  static List<Missing> of(Watching eager, Trial deferred, BiPredicate<Look, Sights> isPrivate) {
    Unread unread = new Unread(eager, deferred.loaded());
    eager
        .sights()
        .forEach(
            (look, sights) -> {
              if (isShared(look, sights) && !isPrivate.test(look, sights)) {
                unread.find(look, sights.trace);
              }
            });
    return List.copyOf(unread.found.values());
  }

  /// Somebody found what another module than the maker of the container had put there.
  private static boolean isShared(Look look, Sights sights) {
    return isContainer(look)
        && sights.present.values().stream()
            .map(Sight::write)
            .filter(write -> !write.writer().isEmpty())
            .anyMatch(
                write ->
                    !write.writer().equals(look.reader())
                        && !write.writer().equals(sights.trace.maker()));
  }

  /// Namespaces and lists of subclasses are named by two words.
  private static boolean isContainer(Look look) {
    return !look.place().equals(look.container());
  }

  private void find(Look look, Trace trace) {
    for (String entry : trace.written()) {
      String writer = trace.write(entry).map(Trace.Write::writer).orElse("");
      if (!writer.isEmpty() && !loaded.contains(writer) && loaded.contains(trace.maker())) {
        Look unseen = new Look(UNSEEN, look.container());
        found.putIfAbsent(
            writer, new Missing(writer, unseen, entry, new Bounds(eager.statements().size(), 0)));
      }
    }
  }
}

package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.load.value.Trace;
import dev.lazyscope.graph.plan.Differences.Bounds;
import dev.lazyscope.graph.plan.Differences.Missing;
import dev.lazyscope.graph.plan.Trials.Trial;
import dev.lazyscope.graph.plan.Watching.Look;
import dev.lazyscope.graph.plan.Watching.Sight;
import dev.lazyscope.graph.plan.Watching.Sights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/// Entries that nobody was seen to read, in containers that several modules write to: code that the
/// simulation does not reach may look them up.
final class Unread {
  private static final String UNSEEN = "code that was not seen to run";

  private final Watching eager;
  private final Set<String> loaded;
  private final BiPredicate<Look, Sights> isPrivate;
  private final Set<String> writers = new HashSet<>();
  private final List<Missing> found = new ArrayList<>();

  private Unread(Watching eager, Set<String> loaded, BiPredicate<Look, Sights> isPrivate) {
    this.eager = eager;
    this.loaded = loaded;
    this.isPrivate = isPrivate;
  }

  /// {@return one such entry for each module that leaves some and is not loaded in the deferred
  /// run; first those of containers whose other entries are read across modules}
  static List<Missing> of(Watching eager, Trial deferred, BiPredicate<Look, Sights> isPrivate) {
    Unread unread = new Unread(eager, deferred.loaded(), isPrivate);
    eager
        .sights()
        .forEach(
            (look, sights) -> {
              if (isShared(look, sights)) {
                unread.find(look, sights);
              }
            });
    eager.changed().forEach(trace -> unread.find(new Look("", trace.name()), new Sights(trace)));
    return unread.found;
  }

  /// Somebody found what another module than the maker of the container had put there.
  private static boolean isShared(Look look, Sights sights) {
    return sights.present.values().stream()
        .map(Sight::write)
        .filter(write -> !write.writer().isEmpty())
        .anyMatch(
            write ->
                !write.writer().equals(look.reader())
                    && !write.writer().equals(sights.trace.maker()));
  }

  private void find(Look look, Sights sights) {
    Trace trace = sights.trace;
    if (!isContainer(look) || !loaded.contains(trace.maker()) || isPrivate.test(look, sights)) {
      return;
    }
    Look unseen = new Look(UNSEEN, look.container());
    Bounds bounds = Bounds.before(eager.statements().size());
    for (String entry : trace.written()) {
      String writer = trace.write(entry).map(Trace.Write::writer).orElse("");
      if (!writer.isEmpty() && !loaded.contains(writer) && writers.add(writer)) {
        found.add(new Missing(writer, unseen, entry, bounds));
      }
    }
  }

  /// Namespaces and lists of subclasses are named by two words.
  private static boolean isContainer(Look look) {
    return !look.place().equals(look.container());
  }
}

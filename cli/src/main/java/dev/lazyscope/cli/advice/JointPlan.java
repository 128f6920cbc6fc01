package dev.lazyscope.cli.advice;

import dev.lazyscope.graph.advice.Advice.Judged;
import dev.lazyscope.graph.advice.Advice.Plan;
import dev.lazyscope.graph.load.LoadSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Chooses greedily the few statements that bring most of the gain together. What one saves depends
/// on what is lazy already: a module that two statements import is gone only with both. So the
/// statements are ranked again after each simulation. Statements of modules that do not load with
/// the advice save nothing beyond it, and are not asked about.
final class JointPlan {
  /// The part of the whole gain that counts as most of it.
  private static final double MOST = 0.8;

  /// Each simulation adds so many times the statements of the one before.
  private static final int GROWTH = 4;

  private final Function<List<Judged>, LoadSet> deferring;
  private final boolean isSearched;

  /// `deferring` simulates with some statements lazy. In an overview it is not asked: the plan has
  /// all statements then.
  JointPlan(Function<List<Judged>, LoadSet> deferring, Depth depth) {
    this.deferring = deferring;
    this.isSearched = depth == Depth.WHOLE;
  }

  /// How many loads all together save, and how many of them are most.
  private record Gain(int loaded, int whole) {
    static Gain of(LoadSet written, LoadSet advised) {
      return new Gain(written.likely().size(), written.likely().size() - advised.likely().size());
    }

    int of(LoadSet set) {
      return loaded - set.likely().size();
    }

    boolean isMost(int saved) {
      return saved >= (int) Math.ceil(MOST * whole);
    }
  }

  /// `advised` is what loads with all statements lazy.
  Plan of(List<Judged> lazy, LoadSet written, LoadSet advised) {
    Set<String> loaded = advised.modules();
    List<Judged> executed =
        lazy.stream().filter(one -> isExecuted(one.statement().importer(), loaded)).toList();
    return choose(executed, written, Gain.of(written, advised));
  }

  private static boolean isExecuted(String importer, Set<String> loaded) {
    return importer.equals("__main__") || loaded.contains(importer);
  }

  private Plan choose(List<Judged> lazy, LoadSet written, Gain gain) {
    List<Judged> steps = new ArrayList<>();
    List<Judged> rest = new ArrayList<>(lazy);
    LoadSet now = written;
    for (int size = 1; isSearched && rest.size() > size; size *= GROWTH) {
      rank(rest, now);
      List<Judged> next = List.copyOf(rest.subList(0, size));
      now = run(joined(steps, next));
      if (gain.isMost(gain.of(now))) {
        return shortest(new Plan(joined(steps, next), gain.of(now)), size, gain);
      }
      steps.addAll(next);
      rest.removeAll(next);
    }
    rank(rest, now);
    return shortest(new Plan(joined(steps, rest), gain.whole()), rest.size(), gain);
  }

  /// The last statements of a plan are halved as long as it brings most. More statements hardly
  /// ever save less.
  private Plan shortest(Plan plan, int last, Gain gain) {
    List<Judged> all = plan.steps();
    Plan best = plan;
    int tooFew = all.size() - last;
    int enough = all.size();
    while (isSearched && enough - tooFew > 1) {
      int middle = (tooFew + enough) >>> 1;
      List<Judged> some = all.subList(0, middle);
      int saved = gain.of(run(some));
      if (gain.isMost(saved)) {
        best = new Plan(some, saved);
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return best;
  }

  private LoadSet run(List<Judged> lazy) {
    return deferring.apply(lazy);
  }

  private static List<Judged> joined(List<Judged> some, List<Judged> others) {
    List<Judged> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static void rank(List<Judged> statements, LoadSet loads) {
    Gains gains = Gains.of(loads);
    Map<Judged, Integer> each = new HashMap<>();
    statements.forEach(one -> each.put(one, gains.of(one.statement())));
    statements.sort(Comparator.comparingInt((Judged one) -> each.get(one)).reversed());
  }
}

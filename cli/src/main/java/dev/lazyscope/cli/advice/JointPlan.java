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
  private final int loaded;
  private final int wanted;

  private JointPlan(Function<List<Judged>, LoadSet> deferring, int loaded, int wanted) {
    this.deferring = deferring;
    this.loaded = loaded;
    this.wanted = wanted;
  }

  /// `advised` is what loads with all statements lazy; `deferring` simulates with some of them.
  static Plan of(
      List<Judged> lazy,
      LoadSet written,
      LoadSet advised,
      Function<List<Judged>, LoadSet> deferring) {
    Set<String> loaded = advised.modules();
    List<Judged> executed =
        lazy.stream().filter(one -> isExecuted(one.statement().importer(), loaded)).toList();
    int whole = written.likely().size() - advised.likely().size();
    int wanted = (int) Math.ceil(MOST * whole);
    return new JointPlan(deferring, written.likely().size(), wanted)
        .choose(executed, written, whole);
  }

  private static boolean isExecuted(String importer, Set<String> loaded) {
    return importer.equals("__main__") || loaded.contains(importer);
  }

  private Plan choose(List<Judged> lazy, LoadSet written, int whole) {
    List<Judged> steps = new ArrayList<>();
    List<Judged> rest = new ArrayList<>(lazy);
    LoadSet now = written;
    for (int size = 1; rest.size() > size; size *= GROWTH) {
      rank(rest, now);
      List<Judged> next = List.copyOf(rest.subList(0, size));
      now = deferring.apply(joined(steps, next));
      if (saved(now) >= wanted) {
        return shortest(steps, next, saved(now));
      }
      steps.addAll(next);
      rest.removeAll(next);
    }
    rank(rest, now);
    return shortest(steps, rest, whole);
  }

  /// More statements hardly ever save less, hence the halving.
  private Plan shortest(List<Judged> steps, List<Judged> last, int saved) {
    Plan best = new Plan(joined(steps, last), saved);
    int tooFew = 0;
    int enough = last.size();
    while (enough - tooFew > 1) {
      int middle = (tooFew + enough) >>> 1;
      List<Judged> some = joined(steps, last.subList(0, middle));
      int gain = saved(deferring.apply(some));
      if (gain >= wanted) {
        best = new Plan(some, gain);
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return best;
  }

  private int saved(LoadSet set) {
    return loaded - set.likely().size();
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

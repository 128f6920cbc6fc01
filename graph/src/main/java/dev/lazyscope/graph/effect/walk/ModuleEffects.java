package dev.lazyscope.graph.effect.walk;

import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.graph.effect.Effect;
import dev.lazyscope.graph.effect.Known;
import dev.lazyscope.graph.link.ModuleSpace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds what modules do to the world outside them while they load.
public final class ModuleEffects {
  private ModuleEffects() {}

  /// {@return the effects of `modules`, by module and place}
  public static List<Effect> of(ModuleSpace space, Collection<String> modules, Known known) {
    Modules all = new Modules(space, known);
    List<Effect> effects = new ArrayList<>();
    Set<String> asked = new TreeSet<>(modules);
    for (String module : asked) {
      all.walk(module).ifPresent(walk -> effects.addAll(walk.recorder.effects()));
    }
    all.registries.effects().stream()
        .filter(effect -> asked.contains(effect.module()))
        .forEach(effects::add);
    return effects.stream()
        .filter(effect -> !isPartOfWrite(effect, effects))
        .distinct()
        .sorted(
            Comparator.comparing(Effect::module)
                .thenComparing(Effect::place)
                .thenComparing(effect -> effect.kind().id())
                .thenComparing(Effect::detail))
        .toList();
  }

  /// `sys.modules[name] = module` also reads `sys.modules`, which is not worth telling.
  private static boolean isPartOfWrite(Effect effect, List<Effect> all) {
    return effect.kind() == EffectKind.READ_SYS_MODULES
        && all.stream()
            .anyMatch(
                other ->
                    other.kind() == EffectKind.SYS_MODULES
                        && other.act().place().line() == effect.act().place().line()
                        && other.act().module().equals(effect.act().module()));
  }
}

package dev.lazyscope.graph.gate;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.analyzer.summary.EffectKind.Group;
import dev.lazyscope.graph.effect.Effect;
import dev.lazyscope.graph.effect.EffectReport.Told;
import dev.lazyscope.graph.gate.GateFinding.Step;
import dev.lazyscope.graph.gate.contract.Clause;
import dev.lazyscope.graph.gate.contract.Contract;
import dev.lazyscope.graph.gate.contract.Contract.Acyclic;
import dev.lazyscope.graph.gate.contract.Contract.Forbidden;
import dev.lazyscope.graph.gate.contract.Contract.Independent;
import dev.lazyscope.graph.gate.contract.Contract.Layers;
import dev.lazyscope.graph.gate.contract.Contract.MaxLoads;
import dev.lazyscope.graph.gate.contract.Contract.MustNotLoad;
import dev.lazyscope.graph.gate.contract.Contract.NoEffects;
import dev.lazyscope.graph.model.ModulePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What to watch for a contract.
final class ContractWatches {
  private ContractWatches() {}

  static List<Watch> of(GateInput input, Contract contract) {
    return watches(input, contract).stream().map(watch -> placed(watch, contract)).toList();
  }

  /// What has no place in the sources is shown at the contract.
  private static Watch placed(Watch watch, Contract contract) {
    if (!(watch instanceof Watch.Listed(GateRule rule, List<GateFinding> findings))) {
      return watch;
    }
    Clause clause = contract.clause();
    Step here = new Step("the contract", clause.file(), new Place(clause.line(), 1));
    return new Watch.Listed(
        rule,
        findings.stream()
            .map(finding -> finding.places().isEmpty() ? finding.with(here) : finding)
            .toList());
  }

  private static List<Watch> watches(GateInput input, Contract contract) {
    return switch (contract) {
      case MustNotLoad one -> List.of(LoadContracts.mustNotLoad(input, one));
      case MaxLoads one -> List.of(LoadContracts.maxLoads(input, one));
      case NoEffects one -> List.of(effects(input, one), missing(input, one.modules(), one));
      case Forbidden one -> {
        ImportContracts rules = ImportContracts.of(input, one);
        List<ModulePattern> importers = one.sides().importers();
        yield List.of(rules.forbidden(one), missing(input, importers, one), rules.unmatched(one));
      }
      case Layers one -> {
        ImportContracts rules = ImportContracts.of(input, one);
        yield List.of(rules.layers(one), missing(input, one.layers(), one), rules.unmatched(one));
      }
      case Independent one -> {
        ImportContracts rules = ImportContracts.of(input, one);
        yield List.of(
            rules.independent(one), missing(input, one.modules(), one), rules.unmatched(one));
      }
      case Acyclic one -> {
        ImportContracts rules = ImportContracts.of(input, one);
        List<ModulePattern> packages = List.of(ModulePattern.of(one.packageName()));
        yield List.of(rules.acyclic(one), missing(input, packages, one), rules.unmatched(one));
      }
    };
  }

  private static Watch effects(GateInput input, NoEffects contract) {
    Predicate<String> modules = ModulePattern.anyOf(contract.modules());
    Map<String, GateFinding> found = new TreeMap<>();
    for (Told told : input.effects()) {
      EffectKind kind = told.effect().kind();
      if (modules.test(told.effect().module())
          && kind.group() != Group.HARMLESS
          && !contract.allowed().contains(kind.id())) {
        String key = told.effect().module() + ": " + kind.id();
        found.putIfAbsent(key, effect(key, contract, told));
      }
    }
    return new Watch.Listed(GateRule.NO_EFFECTS, List.copyOf(found.values()));
  }

  private static GateFinding effect(String key, NoEffects contract, Told told) {
    Effect effect = told.effect();
    String what =
        effect.kind().id() + (effect.detail().isEmpty() ? "" : " (" + effect.detail() + ")");
    String via = told.chain().size() == 1 ? "" : ", through " + effect.via();
    return new GateFinding(
        GateRule.NO_EFFECTS,
        List.of(key),
        "%s has an effect when it is imported: %s%s".formatted(effect.module(), what, via),
        contract.reason(),
        told.chain().stream()
            .map(step -> new Step(step.text(), step.file(), step.place()))
            .toList());
  }

  /// Patterns that name no module protect nothing.
  private static Watch missing(GateInput input, List<ModulePattern> patterns, Contract contract) {
    List<GateFinding> found = new ArrayList<>();
    for (ModulePattern pattern : patterns) {
      boolean exists =
          IntStream.range(0, input.graph().nodeCount())
              .anyMatch(node -> pattern.matches(input.graph().name(node)));
      if (!exists) {
        found.add(unmatched("no module is named " + pattern, contract));
      }
    }
    return new Watch.Listed(GateRule.UNMATCHED_PATTERN, found);
  }

  static GateFinding unmatched(String text, Contract contract) {
    return new GateFinding(
        GateRule.UNMATCHED_PATTERN, List.of(text), text, contract.reason(), List.of());
  }
}

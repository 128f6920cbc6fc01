package dev.lazyscope.cli.gate;

import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.cli.config.ConfigKey;
import dev.lazyscope.cli.config.ConfigTable;
import dev.lazyscope.cli.config.Configuration;
import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.gate.contract.Contract;
import dev.lazyscope.graph.gate.contract.Exemption;
import dev.lazyscope.graph.model.ModulePattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/// The contracts of a configuration.
public final class ConfiguredContracts {
  private ConfiguredContracts() {}

  public static List<Contract> of(Configuration configuration) {
    List<Contract> contracts = new ArrayList<>();
    add(contracts, configuration, ConfigKey.MUST_NOT_LOAD, ConfiguredContracts::mustNotLoad);
    add(contracts, configuration, ConfigKey.MAX_LOADS, ConfiguredContracts::maxLoads);
    add(contracts, configuration, ConfigKey.FORBIDDEN, ConfiguredContracts::forbidden);
    add(contracts, configuration, ConfigKey.LAYERS, ConfiguredContracts::layers);
    add(contracts, configuration, ConfigKey.INDEPENDENT, ConfiguredContracts::independent);
    add(contracts, configuration, ConfigKey.ACYCLIC, ConfiguredContracts::acyclic);
    add(contracts, configuration, ConfigKey.NO_EFFECTS, ConfiguredContracts::noEffects);
    return contracts;
  }

  private static void add(
      List<Contract> contracts,
      Configuration configuration,
      ConfigKey<List<ConfigTable>> key,
      BiFunction<ConfigTable, String, Contract> maker) {
    for (ConfigTable table : configuration.get(key).orElse(List.of())) {
      contracts.add(maker.apply(table, key.name() + " (line " + table.line() + ")"));
    }
  }

  private static Contract mustNotLoad(ConfigTable table, String where) {
    return new Contract.MustNotLoad(entry(table), patterns(table, "modules"), reason(table));
  }

  private static Contract maxLoads(ConfigTable table, String where) {
    return new Contract.MaxLoads(entry(table), number(table, "limit", where), reason(table));
  }

  private static Contract forbidden(ConfigTable table, String where) {
    return new Contract.Forbidden(
        new Contract.Sides(patterns(table, "importers"), patterns(table, "imported")),
        table.flag("direct"),
        exemptions(table, where),
        reason(table));
  }

  private static Contract layers(ConfigTable table, String where) {
    return new Contract.Layers(patterns(table, "layers"), exemptions(table, where), reason(table));
  }

  private static Contract independent(ConfigTable table, String where) {
    return new Contract.Independent(
        patterns(table, "modules"), exemptions(table, where), reason(table));
  }

  private static Contract acyclic(ConfigTable table, String where) {
    int depth = table.number("depth").isPresent() ? number(table, "depth", where) : 1;
    return new Contract.Acyclic(
        table.text("package").orElse(""), depth, exemptions(table, where), reason(table));
  }

  private static Contract noEffects(ConfigTable table, String where) {
    List<String> known = Arrays.stream(EffectKind.values()).map(EffectKind::id).toList();
    for (String kind : table.texts("allow")) {
      if (!known.contains(kind)) {
        throw new UsageProblem(
            "%s: no effect '%s'%s".formatted(where, kind, Nearest.hint(kind, known)));
      }
    }
    return new Contract.NoEffects(
        patterns(table, "modules"), Set.copyOf(table.texts("allow")), reason(table));
  }

  private static String entry(ConfigTable table) {
    return table.text("entry").orElse("").strip();
  }

  private static String reason(ConfigTable table) {
    return table.text("reason").orElse("");
  }

  private static int number(ConfigTable table, String name, String where) {
    long number = table.number(name).orElse(0L);
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw new UsageProblem("%s: '%s' cannot be %d".formatted(where, name, number));
    }
    return (int) number;
  }

  private static List<ModulePattern> patterns(ConfigTable table, String name) {
    return table.texts(name).stream().map(ModulePattern::of).toList();
  }

  private static List<Exemption> exemptions(ConfigTable table, String where) {
    return table.texts("except").stream()
        .map(
            text ->
                Exemption.parse(text)
                    .orElseThrow(
                        () ->
                            new UsageProblem(
                                "%s: '%s' is not of the form 'importer -> imported'"
                                    .formatted(where, text))))
        .toList();
  }
}

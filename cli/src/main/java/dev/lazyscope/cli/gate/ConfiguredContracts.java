package dev.lazyscope.cli.gate;

import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.cli.config.ConfigKey;
import dev.lazyscope.cli.config.ConfigTable;
import dev.lazyscope.cli.config.Configuration;
import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.gate.contract.Clause;
import dev.lazyscope.graph.gate.contract.Contract;
import dev.lazyscope.graph.gate.contract.Exemption;
import dev.lazyscope.graph.model.ModulePattern;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The contracts of a configuration.
public final class ConfiguredContracts {
  private ConfiguredContracts() {}

  /// @param file the file of the configuration as it is shown
  public static List<Contract> of(Configuration configuration, String file) {
    return Stream.of(
            each(configuration, file, ConfigKey.MUST_NOT_LOAD, ConfiguredContracts::mustNotLoad),
            each(configuration, file, ConfigKey.MAX_LOADS, ConfiguredContracts::maxLoads),
            each(configuration, file, ConfigKey.FORBIDDEN, ConfiguredContracts::forbidden),
            each(configuration, file, ConfigKey.LAYERS, ConfiguredContracts::layers),
            each(configuration, file, ConfigKey.INDEPENDENT, ConfiguredContracts::independent),
            each(configuration, file, ConfigKey.ACYCLIC, ConfiguredContracts::acyclic),
            each(configuration, file, ConfigKey.NO_EFFECTS, ConfiguredContracts::noEffects))
        .flatMap(contracts -> contracts)
        .toList();
  }

  private static Stream<Contract> each(
      Configuration configuration,
      String file,
      ConfigKey<List<ConfigTable>> key,
      Function<Written, Contract> maker) {
    return configuration.get(key).orElse(List.of()).stream()
        .map(table -> maker.apply(new Written(table, file, key.name())));
  }

  /// A contract as it stands in a file.
  private record Written(ConfigTable table, String file, String key) {
    Clause clause() {
      return new Clause(file, table.line(), table.text("reason").orElse(""));
    }

    String entry() {
      return table.text("entry").orElse("").strip();
    }

    int number(String name) {
      long number = table.number(name).orElse(0L);
      if (number < 0 || number > Integer.MAX_VALUE) {
        throw problem("'%s' cannot be %d".formatted(name, number));
      }
      return (int) number;
    }

    List<ModulePattern> patterns(String name) {
      return table.texts(name).stream().map(ModulePattern::of).toList();
    }

    List<Exemption> exemptions() {
      return table.texts("except").stream().map(this::exemption).toList();
    }

    private Exemption exemption(String text) {
      return Exemption.parse(text)
          .orElseThrow(
              () -> problem("'%s' is not of the form 'importer -> imported'".formatted(text)));
    }

    UsageProblem problem(String text) {
      return new UsageProblem("%s:%d: %s: %s".formatted(file, table.line(), key, text));
    }
  }

  private static Contract mustNotLoad(Written written) {
    return new Contract.MustNotLoad(written.entry(), written.patterns("modules"), written.clause());
  }

  private static Contract maxLoads(Written written) {
    return new Contract.MaxLoads(written.entry(), written.number("limit"), written.clause());
  }

  private static Contract forbidden(Written written) {
    return new Contract.Forbidden(
        new Contract.Sides(written.patterns("importers"), written.patterns("imported")),
        written.table.flag("direct"),
        written.exemptions(),
        written.clause());
  }

  private static Contract layers(Written written) {
    return new Contract.Layers(written.patterns("layers"), written.exemptions(), written.clause());
  }

  private static Contract independent(Written written) {
    return new Contract.Independent(
        written.patterns("modules"), written.exemptions(), written.clause());
  }

  private static Contract acyclic(Written written) {
    int depth = written.table.number("depth").isPresent() ? written.number("depth") : 1;
    return new Contract.Acyclic(
        written.table.text("package").orElse(""), depth, written.exemptions(), written.clause());
  }

  private static Contract noEffects(Written written) {
    List<String> known = Arrays.stream(EffectKind.values()).map(EffectKind::id).toList();
    List<String> allowed = written.table.texts("allow");
    for (String kind : allowed) {
      if (!known.contains(kind)) {
        throw written.problem("no effect '%s'%s".formatted(kind, Nearest.hint(kind, known)));
      }
    }
    return new Contract.NoEffects(
        written.patterns("modules"), Set.copyOf(allowed), written.clause());
  }
}

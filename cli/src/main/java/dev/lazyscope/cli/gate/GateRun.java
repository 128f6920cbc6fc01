package dev.lazyscope.cli.gate;

import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.config.ConfigKey;
import dev.lazyscope.cli.config.Configuration;
import dev.lazyscope.cli.config.ConfigurationFile;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.gate.Baseline;
import dev.lazyscope.graph.gate.Gate;
import dev.lazyscope.graph.gate.GateChange;
import dev.lazyscope.graph.gate.GateInput;
import dev.lazyscope.graph.gate.contract.Contract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One run of the gate: a project with its contracts.
public record GateRun(
    Session session, Settings settings, Configuration configuration, List<Contract> contracts) {

  public GateRun {
    contracts = List.copyOf(contracts);
  }

  /// What a check found, and the change since the other revision where one was named.
  public record Comparison(Gate.Result result, Optional<GateChange> change) {}

  /// Reads the contracts; `entries` count besides those that contracts and settings name.
  public static GateRun open(Settings settings, List<String> entries, Session session) {
    Configuration configuration = ConfigurationFile.find(settings.project());
    List<String> all = new ArrayList<>(entries);
    all.addAll(settings.entries());
    String file = configuration.file().map(session.world()::shown).orElse("");
    return new GateRun(
        session,
        settings.withEntries(all),
        configuration,
        ConfiguredContracts.of(configuration, file));
  }

  public GateInput now() {
    return state().now();
  }

  public GateInput at(String revision) {
    return state().at(revision);
  }

  /// {@return what differs between a revision and a later one, or the files as they are}
  public GateChange between(String earlier, Optional<String> later) {
    GateInput before = at(earlier);
    GateInput after = later.map(this::at).orElseGet(state()::nowAsFarAsThere);
    for (String entry : state().entries()) {
      if (Stream.of(before, after)
          .flatMap(input -> input.loads().stream())
          .noneMatch(loads -> loads.entry().equals(entry))) {
        throw new UsageProblem("the entry '%s' exists in neither of the two".formatted(entry));
      }
    }
    return GateChange.between(before, after);
  }

  private GateState state() {
    return GateState.of(settings, session, contracts);
  }

  /// {@return the baseline that is named, else the usual one if it exists}
  public Optional<Path> baselineFile(Optional<String> named) {
    Optional<Path> configured =
        configuration.get(ConfigKey.BASELINE).map(configuration.base()::resolve);
    return named
        .map(session.world()::resolve)
        .or(() -> configured)
        .or(() -> Optional.of(usualFile()).filter(Files::exists));
  }

  /// {@return where the baseline lies if nothing else is said}
  public Path usualFile() {
    return configuration.base().resolve(BaselineFile.NAME);
  }

  public Baseline read(Path file) {
    if (!Files.exists(file)) {
      throw new UsageProblem(
          "no baseline %s; write it with: lazyscope baseline"
              .formatted(session.world().shown(file)));
    }
    return BaselineFile.read(file);
  }

  public void write(Path file, Baseline baseline) {
    BaselineFile.write(file, baseline);
  }

  /// Compares with a baseline file, or with nothing if there is none.
  public Comparison againstFile(Optional<Path> file) {
    Baseline baseline = file.map(this::read).orElse(Baseline.empty());
    return new Comparison(Gate.check(now(), contracts, baseline), Optional.empty());
  }

  /// Compares with a revision; what a baseline file accepts is accepted too.
  public Comparison against(String revision, Optional<Path> file) {
    GateInput before = at(revision);
    GateInput now = now();
    Baseline baseline = Gate.now(before, contracts);
    Gate.Result result =
        Gate.check(now, contracts, file.map(this::read).map(baseline::and).orElse(baseline));
    return new Comparison(result, Optional.of(GateChange.between(before, now)));
  }
}

package dev.lazyscope.graph.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.chain.Simulation.Outcome;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Cause;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.LoadSet.Load;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LoadChainsTest {
  private static final Place PLACE = new Place(3, 1);

  @Test
  void walksFromTheEntryToTheModule() {
    LoadChains chains = LoadChains.of(set(load("a", ""), load("b", "a"), load("c", "b")));
    assertThat(chains.to("c")).extracting(Load::module).containsExactly("a", "b", "c");
    assertThat(chains.to("x")).isEmpty();
  }

  @Test
  void followsTheReaderOfALazyImport() {
    Load reified = new Load("numpy", new Cause("lib", PLACE, "reader", PLACE, Kind.REIFIED));
    LoadChains chains = LoadChains.of(set(load("lib", ""), load("reader", ""), reified));
    assertThat(chains.to("numpy")).extracting(Load::module).containsExactly("reader", "numpy");
  }

  @Test
  void endsOnCausesThatGoInCircles() {
    LoadChains chains = LoadChains.of(set(load("a", "b"), load("b", "a")));
    assertThat(chains.to("a")).extracting(Load::module).containsExactly("b", "a");
  }

  @Test
  void weighsAModuleByWhatLoadsOnItsAccount() {
    LoadChains chains =
        LoadChains.of(set(load("a", ""), load("b", "a"), load("c", "b"), load("d", "a")));
    assertThat(chains.weights()).containsEntry("a", 4).containsEntry("b", 2).containsEntry("c", 1);
  }

  @Test
  void tellsTheDifferenceInLoadOrder() {
    Outcome eager = new Outcome("eager", set(load("z", ""), load("a", "z"), load("b", "a")));
    Outcome lazy = new Outcome("all", set(load("a", "")));
    assertThat(Simulation.onlyIn(eager, lazy)).extracting(Load::module).containsExactly("z", "b");
    assertThat(Simulation.onlyIn(lazy, eager)).isEmpty();
  }

  @Test
  void readsMeasuredTimesAmongOtherOutput() {
    ImportTimes times =
        ImportTimes.read(
            """
            import time: self [us] | cumulative | imported package
            import time:       120 |        120 |   zipimport
            hello
            import time:      1000 |       1120 | shop.cli
            """);
    assertThat(times.micros()).containsEntry("zipimport", 120L).containsEntry("shop.cli", 1000L);
    assertThat(times.total()).isEqualTo(1120);
    assertThat(times.of(List.of("shop.cli", "other"))).isEqualTo(1000);
    assertThat(ImportTimes.read("nothing").isEmpty()).isTrue();
  }

  private static Load load(String module, String importer) {
    Kind kind = importer.isEmpty() ? Kind.ENTRY : Kind.EAGER_IMPORT;
    return new Load(module, new Cause(importer, PLACE, importer, PLACE, kind));
  }

  private static LoadSet set(Load... loads) {
    return new LoadSet(List.of(loads), Set.of(), List.of(), LoadSet.Ending.RETURNED);
  }
}

package dev.lazyscope.graph.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.load.simulation.EagerRun;
import dev.lazyscope.graph.load.simulation.LoadSimulation;
import dev.lazyscope.graph.plan.SafePlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Prediction and expectation agree on every fact; [SemanticsFixturesTest] holds the expectations
/// to the interpreter. The standard library is that of CPython 3.15.
final class SemanticsAgreementTest {

  static Stream<SemanticsFixtures.Case> wanted() {
    return SemanticsFixtures.wanted().stream();
  }

  static Stream<SemanticsFixtures.Case> eager() {
    return wanted().filter(wanted -> wanted.mode().equals("eager"));
  }

  @ParameterizedTest
  @MethodSource("wanted")
  void predictsWhatTheFixtureWants(SemanticsFixtures.Case wanted) {
    LoadSet loads = simulate(wanted);

    // A prediction has them in the order in which their loading began.
    Set<String> own =
        loads.likely().stream()
            .map(LoadSet.Load::module)
            .filter(module -> isOwn(wanted.fixture(), module))
            .collect(Collectors.toSet());
    boolean agrees =
        own.equals(Set.copyOf(wanted.modules()))
            && (loads.ending() == LoadSet.Ending.RAISED) == !wanted.ending().isEmpty();
    assertThat(agrees)
        .as("%s: predicted %s (%s), wanted %s", wanted, own, loads.ending(), wanted.modules())
        .isTrue();
  }

  /// The run by which other modes tell what lazy imports break is the mode eager, seen or not.
  @ParameterizedTest
  @MethodSource("eager")
  void anEagerRunThatIsSeenIsTheSame(SemanticsFixtures.Case wanted) {
    LoadSimulation.World world =
        Library315.seenFrom(SemanticsFixtures.folder().resolve(wanted.fixture()));
    LoadQuery query = query(wanted, new LoadMode.Eager());
    assertThat(new EagerRun(world, query).loads()).isEqualTo(LoadSimulation.run(world, query));
  }

  private static LoadQuery query(SemanticsFixtures.Case wanted, LoadMode mode) {
    Path folder = SemanticsFixtures.folder().resolve(wanted.fixture());
    return new LoadQuery(
        SemanticsFixtures.entry(wanted.fixture()),
        mode,
        new LoadQuery.Target(15, "linux", folder.toString(), Map.of()));
  }

  private static LoadSet simulate(SemanticsFixtures.Case wanted) {
    Path folder = SemanticsFixtures.folder().resolve(wanted.fixture());
    LoadQuery query = query(wanted, mode(wanted));
    return wanted.mode().equals("advised")
        ? advised(wanted, SafePlan.of(Library315.seenFrom(folder), query, Duration.ofMinutes(1)))
        : LoadSimulation.run(Library315.seenFrom(folder), query);
  }

  private static LoadSet advised(SemanticsFixtures.Case wanted, SafePlan plan) {
    assertThat(plan.kept().keySet()).isEqualTo(SemanticsFixtures.kept(wanted.fixture(), "advised"));
    return plan.planned();
  }

  private static LoadMode mode(SemanticsFixtures.Case wanted) {
    return switch (wanted.mode()) {
      case "eager" -> new LoadMode.Eager();
      case "as-written" -> new LoadMode.AsWritten();
      case "all", "advised" -> new LoadMode.All();
      case "filter" ->
          new LoadMode.AllExcept(SemanticsFixtures.kept(wanted.fixture(), wanted.mode()));
      case "cinder" -> new LoadMode.Cinder();
      default -> throw new IllegalArgumentException(wanted.mode());
    };
  }

  private static boolean isOwn(String fixture, String module) {
    Path path = SemanticsFixtures.folder().resolve(fixture).resolve(module.replace('.', '/'));
    return Files.exists(path) || Files.exists(path.resolveSibling(path.getFileName() + ".py"));
  }
}

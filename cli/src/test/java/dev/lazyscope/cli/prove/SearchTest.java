package dev.lazyscope.cli.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The search among a thousand statements of which some are needed.
final class SearchTest {
  private static final List<String> ALL =
      IntStream.range(0, 1000).mapToObj(i -> "m%03d x".formatted(i)).toList();

  private int runs;

  @Test
  void findsWhatIsNeededAndNothingElse() {
    Set<String> needed = Set.of("m007 x", "m500 x", "m999 x");
    assertThat(search(needed, List.of(ALL)).keySet()).isEqualTo(needed);
    assertThat(runs).isLessThan(50);
  }

  @Test
  void isQuickWhereTheSuspicionIsRight() {
    Set<String> needed = Set.of("m007 x", "m500 x");
    List<String> suspects = List.of("m001 x", "m500 x", "m007 x", "m800 x");
    assertThat(search(needed, List.of(suspects, ALL)).keySet()).isEqualTo(needed);
    assertThat(runs).isLessThan(12);
  }

  @Test
  void findsNothingWhereNothingIsNeeded() {
    assertThat(search(Set.of(), List.of(ALL))).isEmpty();
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void givesUpWhereNothingHelps() {
    assertThatThrownBy(() -> search(Set.of("elsewhere y"), List.of(ALL)))
        .isInstanceOf(Search.NothingHelps.class)
        .hasMessageContaining("elsewhere y");
  }

  private java.util.Map<String, String> search(Set<String> needed, List<List<String>> tiers) {
    runs = 0;
    return new Search(kept -> difference(needed, kept), List.of()).run(tiers).statements();
  }

  private Optional<String> difference(Set<String> needed, Collection<String> kept) {
    runs++;
    return needed.stream().filter(one -> !kept.contains(one)).sorted().findFirst();
  }
}

package dev.lazyscope.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WorkloadTest {
  @Test
  void manyFilesGetAnOverviewThatSaysSo() {
    Workload usual = Workload.usual(Workload.MANY_FILES);
    assertThat(usual).isEqualTo(Workload.USUAL);
    assertThat(usual.caution()).isEmpty();
    Workload overview = Workload.usual(Workload.MANY_FILES + 1);
    assertThat(overview.entries()).isEqualTo(1);
    assertThat(overview.caution()).isPresent();
  }

  @Test
  void allEntriesThatAreNamedAreSimulatedAsFarAsIsUsual() {
    assertThat(Workload.named(1).entries()).isGreaterThan(Workload.USUAL.entries());
    assertThat(Workload.named(1).caution()).isEmpty();
    assertThat(Workload.named(Workload.MANY_FILES + 1).caution()).isPresent();
  }

  @Test
  void whoSaysHowManyEntriesGetsThemWhole() {
    assertThat(Workload.of(30).entries()).isEqualTo(30);
    assertThat(Workload.of(30).caution()).isEmpty();
  }
}

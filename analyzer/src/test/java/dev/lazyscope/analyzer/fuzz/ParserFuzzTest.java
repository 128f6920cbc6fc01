package dev.lazyscope.analyzer.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A short run of [ParserFuzz]; `bench/parser/fuzz.sh` does the long one.
final class ParserFuzzTest {

  @Test
  void comesBackFromDamagedFiles() throws IOException {
    List<byte[]> fixtures = PythonFiles.below(Repository.fixture("syntax"), 64 << 10);
    ParserFuzz.Outcome outcome = ParserFuzz.run(fixtures, 30_000, 1);
    assertThat(outcome.refused()).isBetween(15_000L, 29_999L);
  }
}

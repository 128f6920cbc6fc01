package dev.lazyscope.analyzer.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A short run of [ParserFuzz]; `bench/fuzz.sh` does the long one.
final class ParserFuzzTest {

  @Test
  void comesBackFromDamagedFiles() throws IOException {
    ParserFuzz.Outcome outcome = ParserFuzz.run(fixtures(), 30_000, 1);
    assertThat(outcome.refused()).isBetween(15_000L, 29_999L);
  }

  private static List<byte[]> fixtures() throws IOException {
    List<byte[]> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Repository.fixture("syntax"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
        sources.add(Files.readAllBytes(file));
      }
    }
    return sources;
  }
}

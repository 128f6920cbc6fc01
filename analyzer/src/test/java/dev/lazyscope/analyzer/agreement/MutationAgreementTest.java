package dev.lazyscope.analyzer.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.fuzz.Mutations;
import dev.lazyscope.analyzer.fuzz.PythonFiles;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Damaged sources: the parser accepts and refuses the same ones as CPython, and yields the same
/// trees. `bench/parser/mutations.sh` does this with as many as one likes.
final class MutationAgreementTest {

  @Test
  void damagedFixtures() throws IOException {
    List<byte[]> lines = new ArrayList<>();
    for (byte[] file : PythonFiles.below(Repository.fixture("syntax/valid"), 64 << 10)) {
      lines.addAll(Mutations.statements(file));
    }
    assertThat(lines).hasSizeGreaterThan(200);
    assertThat(disagreements(lines, 4000, new Random(7))).isEmpty();
  }

  static List<String> disagreements(List<byte[]> sources, int count, Random random)
      throws IOException {
    Mutations mutations = new Mutations(sources, random, 7);
    List<byte[]> inputs = Stream.generate(mutations::next).limit(count).toList();
    List<String> encoded = inputs.stream().map(Base64.getEncoder()::encodeToString).toList();
    List<String> theirs = CPython.results(encoded, "--base64");
    List<String> different = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String ours = Trees.result(inputs.get(i));
      if (!Trees.agree(theirs.get(i), ours)) {
        different.add("%s: CPython %s, ours %s".formatted(encoded.get(i), theirs.get(i), ours));
      }
    }
    return different;
  }
}

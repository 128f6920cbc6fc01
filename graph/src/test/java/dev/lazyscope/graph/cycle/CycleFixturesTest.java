package dev.lazyscope.graph.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.testing.Python315;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The expectations in the trees are what CPython does.
final class CycleFixturesTest {
  @Test
  void agreeWithTheInterpreter() {
    Map<String, String> expected = new TreeMap<>();
    for (CycleFixtures.Tree tree : CycleFixtures.all()) {
      tree.expected().forEach((way, end) -> expected.put(tree.name() + " " + way, end));
    }
    assertThat(expected).hasSizeGreaterThan(100);
    assertThat(observed(CycleFixtures.root())).isEqualTo(expected);
  }

  private static Map<String, String> observed(Path root) {
    String output =
        Python315.run(root, "-I", "-X", "lazy_imports=normal", "enter.py", root.toString())
            .output();
    Map<String, String> observed = new TreeMap<>();
    Stream.of(output.split("\n"))
        .forEach(
            line -> {
              int space = line.lastIndexOf(' ');
              observed.put(line.substring(0, space), line.substring(space + 1));
            });
    return observed;
  }
}

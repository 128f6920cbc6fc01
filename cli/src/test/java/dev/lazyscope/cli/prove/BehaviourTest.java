package dev.lazyscope.cli.prove;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What counts as a difference between two runs.
final class BehaviourTest {
  @Test
  void comparesFailingTestsOfPytestByName() {
    Behaviour eager = Behaviour.of("1", "FAILED t.py::old - x\n1 failed, 3 passed in 0.10s\n", "");
    Behaviour same = Behaviour.of("1", "FAILED t.py::old - y\n1 failed, 3 passed in 9.99s\n", "");
    Behaviour other =
        Behaviour.of("1", "FAILED t.py::new[a b] - x\n1 failed, 3 passed in 0.10s\n", "");
    assertThat(same.differsFrom(eager)).isEmpty();
    assertThat(other.differsFrom(eager)).contains("fails: t.py::new[a b]");
  }

  @Test
  void comparesFailingTestsOfUnittestByName() {
    Behaviour eager = Behaviour.of("0", "", "Ran 2 tests in 0.001s\n\nOK\n");
    Behaviour other =
        Behaviour.of(
            "1", "", "FAIL: test_a (t.T.test_a)\nRan 2 tests in 0.1s\n\nFAILED (failures=1)\n");
    assertThat(other.differsFrom(eager)).contains("fails: test_a (t.T.test_a)");
    Behaviour fewer = Behaviour.of("0", "", "Ran 1 test in 0.001s\n\nOK\n");
    assertThat(fewer.differsFrom(eager).orElseThrow()).startsWith("1 tests instead of 2");
  }

  @Test
  void comparesExitAndOutputOfOtherCommands() {
    Behaviour eager = Behaviour.of("0", "at 0x7f0011223344\nb\n", "");
    assertThat(Behaviour.of("0", "at 0x7f00aabbccdd\nb\n", "").differsFrom(eager)).isEmpty();
    assertThat(Behaviour.of("0", "at 0x7f00aabbccdd\nc\n", "").differsFrom(eager))
        .contains("other output: line 2: c");
    assertThat(Behaviour.of("3", "", "Boom\n").differsFrom(eager))
        .contains("exit status 3 instead of 0: Boom");
  }
}

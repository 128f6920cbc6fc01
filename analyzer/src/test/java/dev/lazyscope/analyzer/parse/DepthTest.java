package dev.lazyscope.analyzer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Module;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nesting does not overflow the stack, not even a small one.
final class DepthTest {
  private static final int SMALL_STACK = 512 << 10;

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "[", "{", "f(", "a[", "{a:", "not ", "-", "lambda:", "a**", "a if b else "})
  void anyDepthComesBack(String nest) {
    for (int depth : new int[] {100, 201, 1_000, 50_000}) {
      assertThat(problems(nest.repeat(depth) + "a")).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"+a", ".a", "()", "[a]", " or a", "<a", " 'a'", ", a", "; a"})
  void longChainsAreNoDepth(String link) {
    assertThat(problems("a" + (link.equals(" 'a'") ? " + 'a'" : "") + link.repeat(9_000)))
        .isEmpty();
  }

  @Test
  void chainsBeyondReasonAreRefused() {
    assertThat(problems("a" + "+a".repeat(2_000_000)))
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.TOO_DEEP);
  }

  @Test
  void thousandsOfElifs() {
    assertThat(problems("if a: b\n" + "elif c: d\n".repeat(5_000) + "else: e\n")).isEmpty();
  }

  @Test
  void twoHundredBracketsAndNoMore() {
    assertThat(problems("(".repeat(200) + ")".repeat(200))).isEmpty();
    assertThat(problems("(".repeat(201) + ")".repeat(201)))
        .extracting(Problem::kind)
        .contains(Problem.Kind.TOO_DEEP);
  }

  @Test
  void ninetyNineIndentationsAndNoMore() {
    assertThat(problems(nestedIfs(99))).isEmpty();
    assertThat(problems(nestedIfs(100))).extracting(Problem::kind).contains(Problem.Kind.TOO_DEEP);
  }

  @Test
  void nestedStrings() {
    String nested = "1";
    for (int i = 0; i < 100; i++) {
      nested = "f'{" + nested + "}'";
    }
    assertThat(problems(nested)).isEmpty();
    assertThat(problems("f'{".repeat(5_000))).isNotEmpty();
  }

  private static String nestedIfs(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(" ".repeat(i)).append("if a:\n");
    }
    return text.append(" ".repeat(depth)).append("b\n").toString();
  }

  private static List<Problem> problems(String text) {
    List<Problem> problems = new ArrayList<>();
    Thread thread =
        new Thread(
            Thread.currentThread().getThreadGroup(),
            () -> problems.addAll(parse(text).problems()),
            "small stack",
            SMALL_STACK);
    List<Throwable> failures = new ArrayList<>();
    thread.setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
    }
    assertThat(failures).isEmpty();
    return problems;
  }

  private static Parsed<Module> parse(String text) {
    return Parser.parse(Source.decode(text.getBytes(StandardCharsets.UTF_8)));
  }
}

package dev.lazyscope.cli.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
  private static final List<String> COMMANDS = List.of("advise", "simulate", "why", "cycles");

  @Test
  void forgivesSwapsAndMissingLetters() {
    assertThat(Nearest.to("advsie", COMMANDS)).containsExactly("advise");
    assertThat(Nearest.to("cycle", COMMANDS)).containsExactly("cycles");
    assertThat(Nearest.to("SIMULTE", COMMANDS)).containsExactly("simulate");
  }

  @Test
  void staysSilentWhenNothingIsNear() {
    assertThat(Nearest.hint("prove", COMMANDS)).isEmpty();
  }

  @Test
  void findsAModuleByItsLastPart() {
    assertThat(Nearest.to("models", List.of("shop.models", "shop.views")))
        .containsExactly("shop.models");
  }

  @Test
  void listsAtMostThree() {
    assertThat(Nearest.hint("ab1", List.of("ab2", "ab3", "ab4", "ab5")))
        .isEqualTo("; did you mean ab2, ab3 or ab4?");
  }
}

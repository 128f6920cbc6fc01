package dev.lazyscope.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModulePatternTest {
  @ParameterizedTest
  @CsvSource({
    "app.core, app.core, true",
    "app.core, app.core.db, true",
    "app.core, app.core2, false",
    "app.core, app, false",
    "app.*, app.core.db, true",
    "app.*.db, app.core.db, true",
    "app.*.db, app.core.x.db, false",
    "**.db, app.core.db, true",
    "**tests, app.tests, true",
    "*, anything.below, true",
    "a+b, aab, false"
  })
  void matchesTheModuleAndWhatIsInside(String pattern, String module, boolean matches) {
    assertThat(ModulePattern.of(pattern).matches(module)).isEqualTo(matches);
  }
}

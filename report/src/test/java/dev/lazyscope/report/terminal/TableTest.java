package dev.lazyscope.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TableTest {
  @Test
  void alignsColumns() {
    Table table = new Table("module", ">count").row("a", "100").row("longer.name", "7");
    assertThat(table.text(Style.PLAIN))
        .isEqualTo(
            """
            module       count
            a              100
            longer.name      7
            """);
  }

  @Test
  void countsNoColumnsForColours() {
    Style colored = new Style(true);
    Table table = new Table("a", "b").row(colored.red("xx"), "1").row("yyyy", "2");
    assertThat(table.withoutTitles()).isEqualTo("\u001b[31mxx\u001b[0m    1\nyyyy  2\n");
    assertThat(Style.PLAIN.red("xx")).isEqualTo("xx");
  }
}

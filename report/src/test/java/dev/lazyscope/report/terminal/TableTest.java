package dev.lazyscope.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
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
    Style colored = new Style(true, OptionalInt.empty());
    Table table = new Table("a", "b").row(colored.red("xx"), "1").row("yyyy", "2");
    assertThat(table.withoutTitles(Style.PLAIN)).isEqualTo("\u001b[31mxx\u001b[0m    1\nyyyy  2\n");
    assertThat(Style.PLAIN.red("xx")).isEqualTo("xx");
  }

  private static final Table LOADS =
      new Table(">", "<place", "statement", "reason")
          .row("-12", "shop/models/__init__.py:7", "from numpy import array", "not used at import")
          .row("-3", "shop/cli.py:120", "import json", "used at shop.cli:130, which runs at once");

  private static String at(int columns, Table table) {
    return table.withoutTitles(new Style(false, OptionalInt.of(columns)));
  }

  @Test
  void aWideTerminalChangesNothing() {
    assertThat(at(200, LOADS)).isEqualTo(LOADS.withoutTitles(Style.PLAIN));
  }

  @Test
  void theLastColumnGoesOnInItsPlace() {
    assertThat(at(90, LOADS))
        .isEqualTo(
            """
            -12  shop/models/__init__.py:7  from numpy import array  not used at import
             -3  shop/cli.py:120            import json              used at shop.cli:130, which runs
                                                                     at once
            """);
  }

  @Test
  void withoutRoomItStandsBelow() {
    assertThat(at(60, LOADS))
        .isEqualTo(
            """
            -12  shop/models/__init__.py:7  from numpy import array
                  not used at import
             -3  shop/cli.py:120            import json
                  used at shop.cli:130, which runs at once
            """);
  }

  @Test
  void textsAreCutBeforePlaces() {
    assertThat(at(46, LOADS))
        .startsWith("-12  shop/models/__init__.py:7  from numpy im…\n      not used at import\n");
    assertThat(at(36, LOADS)).startsWith("-12  …ls/__init__.py:7  from numpy …\n");
  }

  @Test
  void numbersAreNeverCut() {
    Table table = new Table("<module", ">count").row("a.very.long.name.of.a.module", "1234567");
    assertThat(at(24, table)).isEqualTo("…me.of.a.module  1234567\n");
  }

  @Test
  void coloursBeginAndEndOnEachLine() {
    Style colored = new Style(true, OptionalInt.of(12));
    assertThat(colored.line("one " + colored.red("two three four")))
        .isEqualTo(
            "one \u001b[31mtwo\u001b[0m\n      \u001b[31mthree\u001b[0m\n      \u001b[31mfour\u001b[0m\n");
  }

  @Test
  void aLongWordIsBroken() {
    assertThat(new Style(false, OptionalInt.of(10)).line("abcdefghijklm"))
        .isEqualTo("abcdefghij\n      klm\n");
  }

  @Test
  void pagesAreBrokenBetweenWordsAndExamplesAreNot() {
    String page =
        """
        # rule

        One sentence that is longer than the terminal.

            an_example = that_is_longer_too()
        - an item that goes on
        """;
    assertThat(new Style(false, OptionalInt.of(20)).page(page))
        .isEqualTo(
            """
            # rule

            One sentence that is
            longer than the
            terminal.

                an_example = that_is_longer_too()
            - an item that goes
              on
            """);
    assertThat(Style.PLAIN.page(page)).isEqualTo(page);
  }
}

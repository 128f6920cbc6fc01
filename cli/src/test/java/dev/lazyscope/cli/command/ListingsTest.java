package dev.lazyscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListingsTest {
  @TempDir Path folder;

  @BeforeEach
  void makeTheProject() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Path shop = Files.createDirectory(folder.resolve("shop"));
    Files.writeString(shop.resolve("__init__.py"), "");
    Files.writeString(shop.resolve("cart.py"), "from shop import stock\n");
    Files.writeString(shop.resolve("stock.py"), "import json\n\nfrom shop.cart import Cart\n");
    Files.writeString(shop.resolve("later.py"), "def f():\n    from shop import cart\n");
  }

  @Test
  void showsCycles() {
    Cli run = Cli.run(folder, "cycles", "--all", "--no-cache");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1 cycle: 1 ", "shop.cart", "shop.stock", "shop/stock.py:3");
    assertThat(Cli.run(folder, "cycles", "--format", "json").out())
        .contains("\"schema\" : \"lazyscope.cycles/1\"", "\"importer\" : \"shop.cart\"");
  }

  @Test
  void drawsTheGraphInEachFormat() {
    assertThat(graph("console")).contains("5 modules", "stdlib", "module-level");
    assertThat(graph("dot")).startsWith("digraph").contains("shop.cart").doesNotContain("json");
    assertThat(graph("mermaid")).startsWith("flowchart").contains("shop.cart");
    assertThat(graph("graphml")).contains("<graphml", "json");
    assertThat(graph("json")).startsWith("{\"schema\":\"lazyscope.graph/1\"");
  }

  @Test
  void narrowsTheGraph() {
    Cli run = Cli.run(folder, "graph", "--format", "dot", "--kind", "function-level");
    assertThat(run.out())
        .contains("\"shop.later\" -> \"shop.cart\"")
        .doesNotContain("\"shop.stock\" ->");
    assertThat(Cli.run(folder, "graph", "--kind", "functionlevel").err())
        .contains("did you mean function-level?");
    assertThat(Cli.run(folder, "graph", "--format", "jsn").err()).contains("did you mean json?");
  }

  @Test
  void tellsTheSurestEffectsOfAStatementThatRunsEverything() throws IOException {
    Files.writeString(
        folder.resolve("shop/every.py"),
        """
        import os, sys
        def deep(n): os.environ["A"] = n
        def d5(): deep("x")
        def d4(): d5()
        def d3(): d4()
        def d2(): d3()
        def d1(): d2()
        def start():
            d1()
            sys.ps1 = sys.ps2 = sys.ps3 = ""
            print("x")
            open("x", "w")
            os.chdir("/")
        start()
        """);
    String usual = Cli.run(folder, "effects", "--no-cache").out();
    assertThat(usual).contains("every.py:14", "2 more effects (--all)", "os.chdir");
    assertThat(usual).doesNotContain("os.environ");
    String whole = Cli.run(folder, "effects", "--no-cache", "--all").out();
    assertThat(whole).contains("os.environ", "shop.every.d3 > shop.every.d4 > shop.every.d5");
    assertThat(whole).doesNotContain("(--all)", "…");
  }

  private String graph(String format) {
    Cli run = Cli.run(folder, "graph", "--format", format, "--no-cache");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out();
  }
}

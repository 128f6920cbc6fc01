package dev.lazyscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import dev.lazyscope.cli.page.Workload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandTest {
  private static final String MARK = "<!-- Drawn by lazyscope report. -->\n";

  @TempDir Path folder;

  @BeforeEach
  void project() throws IOException {
    write("shop/__init__.py", "");
    write("shop/cli.py", "import json\nfrom shop import cart\n");
    write("shop/cart.py", "from shop import prices\n");
    write("shop/prices.py", "from shop import cart\n");
    write("shop/__main__.py", "import shop.cli\n");
  }

  @Test
  void writesThePageAndTheDrawings() throws IOException {
    Cli run = report();
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "lazyscope-report/index.html",
            "lazyscope-report/load-set.svg",
            "lazyscope-report/packages.svg",
            "lazyscope-report/cycles.svg");
    assertThat(files("lazyscope-report"))
        .containsExactly("cycles.svg", "index.html", "load-set.svg", "packages.svg");
    assertThat(Files.readString(folder.resolve("lazyscope-report/cycles.svg")))
        .contains("shop.cart → shop.prices", "shop.prices → shop.cart")
        .doesNotContain("shop.cli");
  }

  @Test
  void theSameProjectGivesTheSameBytes() throws IOException {
    report("-o", "one");
    report("-o", "two");
    for (String file : files("one")) {
      assertThat(folder.resolve("two").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
    }
  }

  @Test
  void aLargeProjectGetsAnOverviewThatSaysSo() throws IOException {
    for (int i = 0; i <= Workload.MANY_FILES; i++) {
      write("shop/many/m%d/m%d.py".formatted(i / 1000, i), "");
    }
    for (String drawing : List.of("load-set", "packages", "cycles")) {
      write("lazyscope-report/" + drawing + ".svg", "<svg/>\n" + MARK);
    }
    Cli run = report("--entry", "shop.cli", "--entry", "shop.cart");
    assertThat(run.err())
        .startsWith("lazyscope: warning: more than 20,000 files: the page is an overview")
        .contains("--limit 2")
        .hasLineCount(1);
    assertThat(files("lazyscope-report")).containsExactly("index.html", "load-set.svg");
    String page = Files.readString(folder.resolve("lazyscope-report/index.html"));
    assertThat(inflated(page, "data")).contains("\"overview\":true", "this is an overview");
    assertThat(inflated(page, "texts"))
        .contains("import json", "from shop import cart")
        .doesNotContain("import shop.cli");
  }

  private static String inflated(String page, String part) {
    String start = "id=\"" + part + "\"";
    int begin = page.indexOf('>', page.indexOf(start)) + 1;
    byte[] deflated = Base64.getDecoder().decode(page.substring(begin, page.indexOf('<', begin)));
    try (InflaterInputStream bytes = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  void anExistingFolderKeepsItsOtherFiles() throws IOException {
    write("public/notes.txt", "mine");
    write("public/index.html", "old");
    assertThat(report("-o", "public").code()).isZero();
    assertThat(folder.resolve("public/notes.txt")).hasContent("mine");
    assertThat(folder.resolve("public/index.html")).content().startsWith("<!doctype html>");
  }

  @Test
  void drawingsThatAnEarlierReportLeftAreRemoved() throws IOException {
    assertThat(report().code()).isZero();
    assertThat(files("lazyscope-report")).contains("cycles.svg", "packages.svg");
    write("shop/prices.py", "");
    Cli run = report("--verbose");
    assertThat(files("lazyscope-report")).contains("packages.svg").doesNotContain("cycles.svg");
    assertThat(run.err())
        .contains("removed lazyscope-report/cycles.svg, drawn for an earlier report");
  }

  @Test
  void drawingsOfSomebodyElseStay() throws IOException {
    write("shop/prices.py", "");
    for (String other : List.of("", "<svg/>\n", "<!-- -->\n".repeat(9))) {
      write("lazyscope-report/cycles.svg", other);
      assertThat(report().code()).isZero();
      assertThat(folder.resolve("lazyscope-report/cycles.svg")).hasContent(other);
    }
  }

  @Test
  void allEntriesThatAreNamedAreSimulated() throws IOException {
    List<String> named = new ArrayList<>();
    for (int i = 0; i <= Workload.USUAL.entries(); i++) {
      write("shop/e%d.py".formatted(i), "");
      named.addAll(List.of("--entry", "shop.e" + i));
    }
    assertThat(report(named.toArray(String[]::new)).err()).isEmpty();
    named.addAll(List.of("--limit", "2"));
    assertThat(report(named.toArray(String[]::new)).err())
        .contains("not simulated: shop.e2, shop.e3");
  }

  @Test
  void saysWhatIsWrongBeforeAnythingIsWritten() throws IOException {
    write("taken", "a file");
    problem("taken is a file; the results need a folder", "-o", "taken");
    problem("no script 'shpo.py'", "--entry", "shpo.py");
    problem(
        "no module 'shop.clii' to run; did you mean shop.cli or shop.cart?",
        "--entry",
        "shop.clii");
    problem("cannot read times.log: no such file or folder", "--importtime", "times.log");
    assertThat(folder.resolve("lazyscope-report")).doesNotExist();
  }

  @Test
  void measuredTimesGoIntoThePage() throws IOException {
    write("times.log", "import time:      1500 |       2000 | json\n");
    assertThat(report("--importtime", "times.log").code()).isZero();
  }

  private void problem(String message, String... arguments) {
    Cli run = report(arguments);
    assertThat(run.err()).isEqualTo("lazyscope: " + message + "\n");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  private Cli report(String... arguments) {
    return Cli.run(
        folder,
        Stream.concat(Stream.of("report", "--no-cache"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private List<String> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

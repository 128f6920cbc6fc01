package dev.lazyscope.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs `src/test/browser/check.mjs` on made-up pages in the Chromium of `LAZYSCOPE_CHROMIUM`.
class HtmlReportInBrowserTest {
  private static final int MINUTES = 5;

  @TempDir private Path folder;

  @Test
  void pagesHoldInTheBrowser() throws IOException, InterruptedException {
    assumeTrue(System.getenv("LAZYSCOPE_CHROMIUM") != null, "LAZYSCOPE_CHROMIUM is not set");
    Path hostile = Files.write(folder.resolve("hostile.html"), HtmlReport.of(Pages.hostile()));
    Path large = Files.write(folder.resolve("large.html"), HtmlReport.of(Pages.large()));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                "node", "src/test/browser/check.mjs", hostile.toString(), large.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean isDone = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.destroy();
    String told = Files.readString(log, StandardCharsets.UTF_8);
    System.out.print(told);
    assertThat(isDone && process.exitValue() == 0).as(told).isTrue();
  }
}

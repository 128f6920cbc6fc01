package dev.lazyscope.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/octet-stream\" id=\"data\">([^<]*)</script>");
  private static final int LARGEST = 3_000_000;

  @Test
  void namesStandOnlyInTheEncodedData() throws IOException {
    String page = new String(HtmlReport.of(Pages.hostile()), StandardCharsets.UTF_8);
    Matcher data = DATA.matcher(page);
    assertThat(data.find()).isTrue();
    assertThat(page).doesNotContain("alert(1)", "alert(2)", "a </title> project");
    assertThat(inflated(data.group(1)))
        .contains("alert(1)", "한국어", "Straßen", "out of <i>time</i>");
  }

  @Test
  void thePolicyAllowsNothingButTheTwoInlineParts() {
    String page = new String(HtmlReport.of(Pages.hostile()), StandardCharsets.UTF_8);
    assertThat(page)
        .containsPattern("default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'")
        .doesNotContain("unsafe-", "http://www.w3.org/1999", "https://");
    assertThat(page.split("<script", -1)).hasSize(4);
  }

  @Test
  void theSameDataGivesTheSamePage() {
    assertThat(HtmlReport.of(Pages.hostile())).isEqualTo(HtmlReport.of(Pages.hostile()));
  }

  @Test
  void aLargeProjectFitsIntoThreeMegabytes() {
    assertThat(HtmlReport.of(Pages.large()).length).isLessThan(LARGEST);
  }

  private static String inflated(String base64) throws IOException {
    byte[] bytes = Base64.getDecoder().decode(base64);
    try (InflaterInputStream stream = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package dev.lazyscope.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceTest {

  @Test
  void utf8IsNotCopied() {
    byte[] raw = bytes("x = 'é'\n");
    assertThat(Source.decode(raw).utf8()).isSameAs(raw);
    assertThat(Source.decode(raw).flaw()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "latin-1, ISO-8859-1",
    "iso-8859-15, ISO-8859-15",
    "cp1252, windows-1252",
    "windows-1251, windows-1251",
    "koi8_r, KOI8-R",
    "euc-jp, EUC-JP",
    "Shift_JIS, Shift_JIS",
    "GBK, GBK",
    "big5, Big5",
    "mac-roman, x-MacRoman"
  })
  void knowsPythonsNames(String python, String java) {
    String text = "# coding: " + python + "\nx = 1\n";
    Source source = Source.decode(text.getBytes(Charset.forName(java)));
    assertThat(source.flaw()).isEmpty();
    assertThat(new String(source.utf8(), StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void theCookieMayStandOnTheSecondLine() {
    assertThat(
            Source.decode(latin1("#!/bin/python\r\n# vim:fileencoding=latin-1\n#\u00e9"))
                .encoding())
        .isEqualTo("latin-1");
    assertThat(Source.decode(latin1("\n# coding=latin-1\n#\u00e9")).flaw()).isEmpty();
    assertThat(Source.decode(latin1("x\n# coding=latin-1\n#\u00e9")).flaw()).isPresent();
    assertThat(Source.decode(latin1("\n\n# coding=latin-1\n#\u00e9")).flaw()).isPresent();
  }

  @Test
  void aByteOrderMarkIsKeptInFront() {
    Source source = Source.decode(bytes("\uFEFFx\n"));
    assertThat(source.hasBom()).isTrue();
    assertThat(source.start()).isEqualTo(3);
    assertThat(Source.decode(bytes("\uFEFF# coding: latin-1\n")).flaw()).isPresent();
  }

  @Test
  void flawsHaveAKindAndAPlace() {
    assertThat(Source.decode(latin1("ab\u00e9 c")).flaw())
        .hasValueSatisfying(
            flaw -> {
              assertThat(flaw.kind()).isEqualTo(Source.Flaw.Kind.ENCODING);
              assertThat(flaw.offset()).isEqualTo(2);
            });
    assertThat(Source.decode(bytes("0123456789\0")).flaw())
        .hasValueSatisfying(
            flaw -> {
              assertThat(flaw.kind()).isEqualTo(Source.Flaw.Kind.NUL_BYTE);
              assertThat(flaw.offset()).isEqualTo(10);
            });
    assertThat(Source.decode(bytes("# coding: nonsense\n")).flaw()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"C080", "E08080", "EDA080", "F4908080", "F8888080", "80", "C3", "E282", "C328"})
  void malformedUtf8(String hex) {
    byte[] bad = java.util.HexFormat.of().parseHex(hex);
    assertThat(Source.decode(bad).flaw()).isPresent();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

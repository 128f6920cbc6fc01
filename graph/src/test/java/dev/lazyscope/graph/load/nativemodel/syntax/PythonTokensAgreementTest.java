package dev.lazyscope.graph.load.nativemodel.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.testing.Python315;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/// Over the standard library of CPython 3.15, its test-suite left out: `tokenize` tells the same
/// tokens, with their places and lines.
final class PythonTokensAgreementTest {
  /// Prints a checksum of the tokens of each file. Left out are the empty pieces that CPython finds
  /// between a field in a format specification and the end of the specification.
  private static final String TOKENS =
      """
      import sys, token, tokenize, zlib

      for file in sys.argv[1:]:
          told = []
          with open(file, encoding="utf-8", newline="") as source:
              for t in tokenize.generate_tokens(source.readline):
                  name = token.tok_name[t.type]
                  if name != "FSTRING_MIDDLE" or t.string:
                      told.append(f"{name} {t.start} {t.end} {t.string}{t.line}")
          print(zlib.crc32("".join(told).encode()))
      """;

  @Test
  void everyTokenOfTheStandardLibrary() throws IOException {
    List<Path> files = files(Python315.library());
    assertThat(files).hasSizeGreaterThan(500);
    List<String> arguments = new ArrayList<>(List.of("-c", TOKENS));
    files.forEach(file -> arguments.add(file.toString()));

    List<String> theirs =
        Python315.run(Path.of("."), arguments.toArray(String[]::new)).output().lines().toList();

    assertThat(theirs).hasSameSizeAs(files);
    List<Path> different = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (!checksum(Files.readString(files.get(i))).equals(theirs.get(i))) {
        different.add(files.get(i));
      }
    }
    assertThat(different).isEmpty();
  }

  private static List<Path> files(Path library) throws IOException {
    try (Stream<Path> all = Files.walk(library)) {
      return all.filter(path -> path.toString().endsWith(".py"))
          .filter(path -> !path.toString().contains("/test/"))
          .filter(path -> !path.toString().contains("-packages/"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static String checksum(String text) {
    String told =
        PythonTokens.of(text).all().stream()
            .map(PythonTokensAgreementTest::told)
            .collect(Collectors.joining());
    CRC32 checksum = new CRC32();
    checksum.update(told.getBytes(StandardCharsets.UTF_8));
    return Long.toString(checksum.getValue());
  }

  private static String told(PythonTokens.Token token) {
    return "%s %s %s %s%s"
        .formatted(
            token.type(), place(token.start()), place(token.end()), token.text(), token.line());
  }

  private static String place(Place place) {
    return "(%d, %d)".formatted(place.line(), place.column() - 1);
  }
}

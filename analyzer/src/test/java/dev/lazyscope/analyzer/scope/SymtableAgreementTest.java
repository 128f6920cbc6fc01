package dev.lazyscope.analyzer.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.testing.Python315;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every scope of the standard library and of its test suite, compared with CPython's `symtable`.
final class SymtableAgreementTest {
  private static final String SCRIPT =
      "analyzer/src/test/resources/dev/lazyscope/analyzer/scope/symtable_dump.py";

  /// `__class__` read in a comprehension of a class body, once CPython has merged the comprehension
  /// into the class (PEP 709), is a global that is never there; and `__classdict__` is named there,
  /// which the comparison leaves out.
  private static final List<String> EXPLAINED = List.of("test/test_listcomps.py");

  @Test
  void agreesOverTheStandardLibrary() throws IOException {
    Path library = Path.of(python("import os; print(os.path.dirname(os.__file__))").strip());
    List<String> dumps = script(library).lines().toList();

    List<String> different = new ArrayList<>();
    for (String line : dumps) {
      String[] fields = line.split("\t");
      Path file = Path.of(fields[0]);
      if (!digest(dump(file)).equals(fields[1])) {
        different.add(library.relativize(file).toString());
      }
    }

    assertThat(dumps).hasSizeGreaterThan(600);
    different.removeAll(EXPLAINED);
    assertThat(different)
        .as("files whose scopes differ; compare with: python %s FILE", SCRIPT)
        .isEmpty();
  }

  @Test
  void agreesOnTypeParametersAndPrivateNames() throws IOException {
    Path file = Repository.fixture("scope/corners.py");
    assertThat(dump(file)).isEqualTo(script(file));
  }

  private static String dump(Path file) throws IOException {
    Source source = Source.decode(Files.readAllBytes(file));
    return ScopeDump.of(Scopes.of(Parser.parse(source).tree()).module());
  }

  private static String script(Path argument) {
    Path script = Repository.root().resolve(SCRIPT);
    Python315.Run run =
        Python315.run(Repository.root(), "-I", script.toString(), argument.toString());
    assertThat(run.exitCode()).isZero();
    return run.output();
  }

  private static String python(String code) {
    return Python315.run(Repository.root(), "-I", "-S", "-c", code).output();
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

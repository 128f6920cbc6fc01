package dev.lazyscope.analyzer.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.testing.Python315;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Over the standard library of CPython 3.15, its test-suite included: what `ast.parse` accepts,
/// the parser accepts with the same tree (every node, value and position), and what it refuses is
/// reported.
final class AstAgreementTest {

  @Test
  void everyTreeOfTheStandardLibrary() throws IOException {
    List<Path> files = pythonFiles(standardLibrary());
    assertThat(files).hasSizeGreaterThan(600);
    assertThat(disagreements(files)).isEmpty();
  }

  @Test
  void everyFixture() throws IOException {
    List<Path> files = pythonFiles(Repository.fixture("."));
    assertThat(files).hasSizeGreaterThan(30);
    assertThat(disagreements(files)).isEmpty();
  }

  private static Path standardLibrary() throws IOException {
    String code = "import os; print(os.path.dirname(os.__file__))";
    return Path.of(Python315.run(Repository.root(), "-c", code).output().strip()).toRealPath();
  }

  private static List<Path> pythonFiles(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".py"))
          .filter(path -> !path.toString().contains("-packages/"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static List<String> disagreements(List<Path> files) throws IOException {
    List<String> theirs = CPython.results(files.stream().map(Path::toString).toList());
    List<String> different = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String ours = Trees.result(Files.readAllBytes(files.get(i)));
      if (!Trees.agree(theirs.get(i), ours)) {
        different.add("%s: CPython %s, ours %s".formatted(files.get(i), theirs.get(i), ours));
      }
    }
    return different;
  }
}

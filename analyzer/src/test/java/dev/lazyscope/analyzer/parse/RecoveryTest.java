package dev.lazyscope.analyzer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A broken statement does not hide its neighbours: every import around it is still seen.
final class RecoveryTest {

  @Test
  void everyImportAroundBrokenStatementsIsKept() throws IOException {
    assertThat(importsOfFixture("statements.py"))
        .containsExactlyInAnyOrder(
            "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "q", "r", "s", "t", "u", "v");
    assertThat(importsOfFixture("python2.py"))
        .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "g", "h");
    assertThat(importsOfFixture("unclosed.py"))
        .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "i", "j", "l");
    assertThat(importsOfFixture("indentation.py"))
        .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g");
    assertThat(importsOfFixture("expressions.py")).containsExactly("a");
    assertThat(importsOfFixture("unterminated.py")).containsExactly("a");
  }

  @Test
  void aHandlerOfPythonTwoIsATupleToday() {
    assertThat(parse("try:\n    a\nexcept A, e:\n    b\n").problems()).isEmpty();
  }

  @Test
  void aBackslashMustEndItsLine() {
    Parsed<Module> parsed = parse("import a\nx = 1 \\ \nimport b\n");
    assertThat(parsed.problems()).hasSize(1);
    assertThat(imports(parsed)).containsExactly("a", "b");
  }

  @Test
  void problemsAreSortedByPlace() {
    Parsed<Module> parsed = parse("x = = 1\ny = 0777\nz z\n");
    assertThat(parsed.problems()).extracting(Problem::offset).isSorted().hasSize(3);
  }

  private static List<String> importsOfFixture(String name) throws IOException {
    byte[] raw = Files.readAllBytes(Repository.fixture("syntax/broken/" + name));
    return imports(Parser.parse(Source.decode(raw)));
  }

  private static Parsed<Module> parse(String text) {
    return Parser.parse(Source.decode(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> imports(Parsed<Module> parsed) {
    List<String> names = new ArrayList<>();
    collect(parsed.tree().body(), names);
    return names;
  }

  private static void collect(List<Stmt> statements, List<String> names) {
    for (Stmt statement : statements) {
      switch (statement) {
        case Stmt.Import found -> found.names().stream().map(Alias::name).forEach(names::add);
        case Stmt.If branch -> collect(branch.body(), names);
        case Stmt.Try tried -> {
          collect(tried.body(), names);
          tried.handlers().forEach(handler -> collect(handler.body(), names));
        }
        case Stmt.FunctionDef function -> collect(function.body(), names);
        case Stmt.ClassDef type -> collect(type.body(), names);
        case Stmt.Match match -> match.cases().forEach(one -> collect(one.body(), names));
        default -> {}
      }
    }
  }
}

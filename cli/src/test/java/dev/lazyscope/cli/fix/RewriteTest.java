package dev.lazyscope.cli.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.testing.Golden;
import dev.lazyscope.testing.Python315;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The files of `fixtures/fix`: a comment `# defer: names` behind a statement says what to defer.
final class RewriteTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "names, KEYWORD", "names, LAZY_MODULES", "plain, KEYWORD", "plain, LAZY_MODULES",
    "listed, KEYWORD", "listed, LAZY_MODULES", "crlf, KEYWORD", "crlf, LAZY_MODULES"
  })
  void rewritesAsExpected(String fixture, Rewrite.Style style) throws IOException {
    byte[] before = Files.readAllBytes(Repository.fixture("fix/" + fixture + ".py"));
    byte[] after = rewritten(before, style);

    Golden.assertSame("fix/" + fixture + "." + style.name().toLowerCase() + ".py", utf8(after));
    assertThat(utf8(rewritten(after, style))).as("a second run").isEqualTo(utf8(after));
    assertThat(Parser.parse(Source.decode(after)).problems()).isEmpty();
    Path written = Files.write(folder.resolve("after.py"), after);
    Python315.Run run = Python315.run(folder, "-m", "py_compile", written.toString());
    assertThat(run.exitCode()).as("CPython compiles it").isZero();
  }

  private static byte[] rewritten(byte[] before, Rewrite.Style style) {
    Module tree = Parser.parse(Source.decode(before)).tree();
    Rewrite rewrite = Rewrite.of(tree, before, deferrals(tree, before), style);
    assertThat(rewrite.skipped()).isEmpty();
    return Edit.apply(rewrite.edits(), before);
  }

  private static List<Deferral> deferrals(Module tree, byte[] source) {
    return ImportStatements.in(tree).byOffset().values().stream()
        .map(statement -> deferral(statement, wanted(statement, source)))
        .filter(deferral -> !deferral.names().isEmpty())
        .toList();
  }

  private static Deferral deferral(Stmt statement, Set<String> wanted) {
    List<Alias> aliases = aliases(statement);
    Set<Integer> names =
        IntStream.range(0, aliases.size())
            .filter(index -> wanted.contains(aliases.get(index).name()))
            .boxed()
            .collect(Collectors.toSet());
    return new Deferral(statement.start(), names, modules(statement, names));
  }

  private static Set<String> modules(Stmt statement, Set<Integer> names) {
    return switch (statement) {
      case Stmt.ImportFrom from ->
          Set.of(from.level() > 0 ? "top." + from.module() : from.module());
      default ->
          names.stream().map(i -> aliases(statement).get(i).name()).collect(Collectors.toSet());
    };
  }

  private static List<Alias> aliases(Stmt statement) {
    return switch (statement) {
      case Stmt.Import plain -> plain.names();
      case Stmt.ImportFrom from -> from.names();
      default -> throw new IllegalArgumentException("not an import");
    };
  }

  /// The names in the `# defer:` comment on the first or the last line of the statement.
  private static Set<String> wanted(Stmt statement, byte[] source) {
    SourceText text = new SourceText(source);
    String first = text.slice(statement.start(), text.lineEnd(statement.start()));
    String last = text.slice(statement.end(), text.lineEnd(statement.end()));
    String line = first.contains("# defer: ") ? first : last;
    int at = line.indexOf("# defer: ");
    return at < 0
        ? Set.of()
        : List.of(line.substring(at + 9).replaceAll("\\(.*", "").split(",")).stream()
            .map(name -> name.strip().replaceAll(" as .*", ""))
            .collect(Collectors.toSet());
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

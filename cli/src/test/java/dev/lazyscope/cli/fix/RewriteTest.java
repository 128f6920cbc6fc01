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
    "listed, KEYWORD", "listed, LAZY_MODULES", "crlf, KEYWORD", "crlf, LAZY_MODULES",
    "bom, KEYWORD", "bom, LAZY_MODULES", "decorated, KEYWORD", "decorated, LAZY_MODULES",
    "one_line, KEYWORD", "one_line, LAZY_MODULES", "hostile, KEYWORD", "hostile, LAZY_MODULES"
  })
  void rewritesAsExpected(String fixture, Rewrite.Style style) throws IOException {
    byte[] before = Files.readAllBytes(Repository.fixture("fix/" + fixture + ".py"));
    byte[] after = rewritten(before, style);

    Golden.assertSame("fix/" + fixture + "." + style.name().toLowerCase() + ".py", utf8(after));
    assertThat(utf8(rewritten(after, style))).as("a second run").isEqualTo(utf8(after));
    assertThat(Parser.parse(Source.decode(after)).problems()).isEmpty();
    Files.write(folder.resolve("before.py"), before);
    Files.write(folder.resolve("after.py"), after);
    Python315.Run run = Python315.run(folder, "-c", COMPARE);
    assertThat(run.output()).as("CPython's trees, but for the rewritten imports").isEqualTo("same");
  }

  /// Imports, one for each name, those from one module sorted, and everything else, of both files.
  private static final String COMPARE =
      """
      import ast, itertools
      def module(node):
          return (node.module, node.level) if isinstance(node, ast.ImportFrom) else id(node)
      class Imports(ast.NodeTransformer):
          def generic_visit(self, node):
              super().generic_visit(node)
              if isinstance(getattr(node, "body", None), list):
                  runs = itertools.groupby(node.body, module)
                  node.body = [one for _, run in runs for one in sorted(run, key=ast.dump)]
              return node
          def visit_Import(self, node):
              return [ast.Import([alias]) for alias in node.names]
          def visit_ImportFrom(self, node):
              return [ast.ImportFrom(node.module, [alias], node.level) for alias in node.names]
          def visit_Assign(self, node):
              return None if getattr(node.targets[0], "id", "") == "__lazy_modules__" else node
      def tree(file):
          with open(file, "rb") as source:
              return ast.dump(Imports().visit(ast.parse(source.read())), include_attributes=False)
      before, after = tree("before.py"), tree("after.py")
      print("same" if before == after else before + "\\n" + after, end="")
      """;

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

package dev.lazyscope.cli.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.parse.Parsed;
import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.testing.Python315;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rewrites real files: those below the folder of the environment variable `LAZYSCOPE_FILES`, else
/// some of Python's own library. Every import that may be lazy becomes so, or every second name.
final class RewritePropertyTest {
  private static final int SMALL = 200;

  /// Compares each pair `N.before.py`, `N.after.py` as trees without laziness, and compiles the
  /// second. Names of neighbouring from-imports of one module are compared as a set.
  private static final String COMPARE =
      """
      import ast, glob, sys, warnings
      warnings.simplefilter("ignore")

      def bodies(node):
          for child in ast.walk(node):
              for field in ("body", "orelse", "finalbody"):
                  if isinstance(getattr(child, field, None), list):
                      yield child, field

      def plain(path):
          tree = ast.parse(open(path, "rb").read())
          for owner, field in list(bodies(tree)):
              flat = []
              for one in getattr(owner, field):
                  if isinstance(one, (ast.Import, ast.ImportFrom)):
                      key = (type(one), getattr(one, "module", 0), getattr(one, "level", 0))
                      if flat and flat[-1][0] == key:
                          flat[-1][1].extend(one.names)
                      else:
                          flat.append((key, list(one.names)))
                  else:
                      flat.append((None, one))
              setattr(owner, field, [])
              owner._attributes = ()
              owner.flat = getattr(owner, "flat", []) + [
                  (field, str(key), sorted(map(ast.dump, part)) if key else part) for key, part in flat]
          def dump(node):
              if isinstance(node, ast.AST):
                  return [type(node).__name__, [dump(value) for name, value in ast.iter_fields(node)],
                          [(a, b, dump(c)) for a, b, c in getattr(node, "flat", [])]]
              return [dump(one) for one in node] if isinstance(node, list) else repr(node)
          return repr(dump(tree))

      bad = []
      for before in sorted(glob.glob("*.before.py")):
          after = before.replace(".before.", ".after.")
          try:
              compile(open(after, "rb").read(), after, "exec", dont_inherit=True)
              if plain(before) != plain(after):
                  bad.append(before + ": other tree")
          except SyntaxError as problem:
              try:
                  compile(open(before, "rb").read(), before, "exec", dont_inherit=True)
                  bad.append(before + ": " + str(problem))
              except SyntaxError:
                  pass
      print(*bad[:20], sep="\\n")
      """;

  @TempDir Path folder;

  @Test
  void realFilesStayWhatTheyAre() throws IOException {
    List<Path> files = files();
    List<String> problems = new ArrayList<>();
    int rewritten = 0;
    for (int i = 0; i < files.size(); i++) {
      if (rewrite(files.get(i), i, problems)) {
        rewritten++;
      }
    }
    assertThat(problems).isEmpty();
    assertThat(rewritten).isGreaterThan(files.size() / 3);
    Files.writeString(folder.resolve("compare.py"), COMPARE);
    assertThat(Python315.run(folder, "compare.py").output().strip()).isEmpty();
  }

  private static List<Path> files() throws IOException {
    Optional<Path> named = Optional.ofNullable(System.getenv("LAZYSCOPE_FILES")).map(Path::of);
    Path top = named.orElseGet(Python315::library);
    try (Stream<Path> below = Files.walk(top, named.isPresent() ? Integer.MAX_VALUE : 1)) {
      List<Path> all =
          below
              .filter(file -> file.toString().endsWith(".py"))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      return named.isPresent() ? all : all.subList(0, Math.min(SMALL, all.size()));
    }
  }

  /// {@return whether the file was changed and is to be compared}
  private boolean rewrite(Path file, int number, List<String> problems) throws IOException {
    byte[] raw = Files.readAllBytes(file);
    Source source = Source.decode(raw);
    Parsed<Module> parsed = Parser.parse(source);
    if (!parsed.problems().isEmpty() || source.utf8() != raw) {
      return false;
    }
    byte[] after = lazy(parsed.tree(), raw, number % 2 == 0);
    Module again = Parser.parse(Source.decode(after)).tree();
    if (number % 2 == 0 && lazy(again, after, true).length != after.length) {
      problems.add(file + ": a second run changes it again");
    }
    byte[] windows =
        text(raw).replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] unix = text(raw).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    String fromWindows = text(lazy(tree(windows), windows, number % 2 == 0)).replace("\r\n", "\n");
    if (!fromWindows.equals(text(lazy(tree(unix), unix, number % 2 == 0)))) {
      problems.add(file + ": other with CRLF");
    }
    Files.write(folder.resolve(number + ".before.py"), raw);
    Files.write(folder.resolve(number + ".after.py"), after);
    return after.length != raw.length;
  }

  private static Module tree(byte[] utf8) {
    return Parser.parse(Source.decode(utf8)).tree();
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static byte[] lazy(Module tree, byte[] utf8, boolean isWhole) {
    List<Deferral> deferrals =
        ImportStatements.in(tree).byOffset().values().stream()
            .flatMap(statement -> deferral(statement, isWhole).stream())
            .toList();
    return Edit.apply(Rewrite.of(tree, utf8, deferrals, Rewrite.Style.KEYWORD).edits(), utf8);
  }

  private static Optional<Deferral> deferral(Stmt statement, boolean isWhole) {
    List<Alias> names =
        switch (statement) {
          case Stmt.Import plain -> plain.names();
          case Stmt.ImportFrom from when from.module().equals("__future__") -> List.of();
          case Stmt.ImportFrom from -> from.names();
          case Stmt _ -> List.of();
        };
    if (names.isEmpty() || names.getFirst().name().equals("*")) {
      return Optional.empty();
    }
    Set<Integer> chosen =
        IntStream.range(0, names.size())
            .filter(index -> isWhole || index % 2 == 0)
            .boxed()
            .collect(Collectors.toSet());
    return Optional.of(new Deferral(statement.start(), chosen, Set.of()));
  }
}

package dev.lazyscope.graph.cycle.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.cycle.CycleFixtures;
import dev.lazyscope.graph.cycle.CycleFixtures.Tree;
import dev.lazyscope.graph.cycle.ScannedTree;
import dev.lazyscope.graph.cycle.run.ImportRuns;
import dev.lazyscope.graph.cycle.run.Outcome;
import dev.lazyscope.graph.cycle.run.Program;
import dev.lazyscope.graph.cycle.run.Statement;
import dev.lazyscope.graph.cycle.run.Variant;
import dev.lazyscope.graph.cycle.verdict.CycleFinding.Remedy;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Effort;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Question;
import dev.lazyscope.testing.Python315;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Predictions for the trees in `fixtures/cycles`, whose expectations CPython has confirmed, and
/// remedies, which it confirms here.
final class CycleFindingsTest {
  @Test
  void everyWayInEndsAsInTheInterpreter() {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> predicted = new TreeMap<>();
    for (Tree tree : CycleFixtures.all()) {
      Program program = program(question(tree.name()));
      tree.expected().forEach((way, end) -> expected.put(tree.name() + " " + way, end));
      for (Variant.Mode mode : Variant.Mode.values()) {
        ImportRuns runs = new ImportRuns(program, Variant.of(mode));
        for (String module : tree.modules().keySet()) {
          Outcome outcome = runs.of(module);
          predicted.put(tree.name() + " " + module + " " + mode.id(), end(outcome));
        }
      }
    }
    assertSame(predicted, expected);
  }

  @Test
  void everyTreeHasItsClass() {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> found = new TreeMap<>();
    for (Tree tree : CycleFixtures.all()) {
      expected.put(tree.name(), tree.kind());
      List<CycleFinding> findings = CycleFindings.of(question(tree.name()));
      found.put(tree.name(), findings.isEmpty() ? "none" : findings.getFirst().kind().id());
    }
    assertSame(found, expected);
  }

  @Test
  void remediesRepair(@TempDir Path folder) throws IOException {
    int repaired = 0;
    for (Tree tree : CycleFixtures.all()) {
      for (CycleFinding finding : CycleFindings.of(question(tree.name()))) {
        for (Remedy remedy : finding.remedies()) {
          Path copy = folder.resolve(String.valueOf(++repaired)).resolve(tree.name());
          write(tree, remedy, copy);
          String mode = finding.kind() == CycleClass.BROKEN_BY_LAZY ? " all " : " as-written ";
          assertThat(run(copy.getParent()).filter(line -> line.contains(mode)))
              .as(tree.name() + " after " + remedy)
              .isNotEmpty()
              .allMatch(line -> line.endsWith(" loads"));
        }
      }
    }
    assertThat(repaired).isGreaterThan(10);
  }

  /// What must stay lazy, made eager, fails in the interpreter.
  @Test
  void leversDecide(@TempDir Path folder) throws IOException {
    int tried = 0;
    for (Tree tree : CycleFixtures.all()) {
      for (CycleFinding finding : CycleFindings.of(question(tree.name()))) {
        if (finding.kind() == CycleClass.LAZY_DEPENDENT) {
          assertThat(finding.levers()).as(tree.name()).isNotEmpty();
          List<Change> changes =
              finding.levers().stream()
                  .<Change>map(lever -> new Change.KeepEager(lever.statement()))
                  .toList();
          Path copy = folder.resolve(String.valueOf(++tried)).resolve(tree.name());
          write(tree, new Remedy(changes), copy);
          assertThat(run(copy.getParent()).filter(line -> line.contains(" as-written ")))
              .as(tree.name() + " without " + finding.levers())
              .anyMatch(line -> line.endsWith(" ImportError"));
        }
      }
    }
    assertThat(tried).isGreaterThan(1);
  }

  @Test
  void aGlanceSearchesRemediesWhereAnEntryLeads() {
    int searched = 0;
    for (Tree tree : CycleFixtures.all()) {
      ScannedTree scanned = ScannedTree.of(CycleFixtures.root().resolve(tree.name()));
      Question entered = scanned.question(tree.modules().keySet().toArray(String[]::new));
      List<CycleFinding> overview = CycleFindings.of(with(entered, Effort.OVERVIEW));
      assertThat(CycleFindings.of(with(entered, Effort.GLANCE)))
          .extracting(CycleFinding::remedies)
          .isEqualTo(overview.stream().map(CycleFinding::remedies).toList());
      List<CycleFinding> beside = CycleFindings.of(with(scanned.question(), Effort.GLANCE));
      assertThat(beside).extracting(CycleFinding::remedies).allMatch(List::isEmpty);
      searched += overview.stream().mapToInt(one -> one.remedies().size()).sum();
    }
    assertThat(searched).isGreaterThan(5);
  }

  private static Question with(Question asked, Effort effort) {
    return new Question(
        asked.graph(), asked.summaries(), asked.entries(), asked.minorVersion(), effort);
  }

  @Test
  void entryPointsComeFirst() {
    Question question = ScannedTree.of(CycleFixtures.root().resolve("entry_decides")).question("b");
    CycleFinding finding = CycleFindings.of(question).getFirst();
    assertThat(finding.hitsAnEntryPoint()).isTrue();
    assertThat(finding.ways().getFirst().module()).isEqualTo("b");
    assertThat(finding.ways().get(1).kind()).isEqualTo(CycleClass.BENIGN);
  }

  /// Shows only what differs.
  private static void assertSame(Map<String, String> actual, Map<String, String> expected) {
    assertThat(actual).hasSameSizeAs(expected);
    assertThat(actual.entrySet().stream().filter(e -> !expected.entrySet().contains(e)).toList())
        .isEmpty();
  }

  private static Question question(String tree) {
    return ScannedTree.of(CycleFixtures.root().resolve(tree)).question();
  }

  private static Program program(Question question) {
    return new Program(
        new Program.Sources(
            question.graph(), question.summaries(), _ -> true, question.minorVersion()));
  }

  private static String end(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Loaded _ -> "loads";
      case Outcome.GaveUp _ -> "gave up";
      case Outcome.Failed(var failure) ->
          switch (failure.kind()) {
            case NAME_NOT_YET_DEFINED -> "ImportError";
            case ATTRIBUTE_NOT_YET_DEFINED -> "AttributeError";
            case LAZY_IMPORT_NEEDS_ITSELF -> "ImportCycleError";
          };
    };
  }

  private static Stream<String> run(Path folder) {
    String script = CycleFixtures.root().resolve("enter.py").toString();
    return Stream.of(
        Python315.run(folder, "-I", "-X", "lazy_imports=normal", script, folder.toString())
            .output()
            .split("\n"));
  }

  /// Copies a tree with the changes made in its text; from the bottom up, so that lines keep their
  /// numbers.
  private static void write(Tree tree, Remedy remedy, Path copy) throws IOException {
    Path root = CycleFixtures.root().resolve(tree.name());
    for (Map.Entry<String, Path> module : tree.modules().entrySet()) {
      List<String> lines = new ArrayList<>(Files.readAllLines(module.getValue()));
      remedy.changes().stream()
          .filter(change -> change.statement().module().equals(module.getKey()))
          .sorted(Comparator.comparing(Change::statement, Comparator.reverseOrder()))
          .forEach(change -> apply(change, lines));
      Path target = copy.resolve(root.relativize(module.getValue()).toString());
      Files.createDirectories(target.getParent());
      Files.write(target, lines);
    }
  }

  private static void apply(Change change, List<String> lines) {
    int at = change.statement().place().line() - 1;
    switch (change) {
      case Change.MakeLazy(Statement _) -> lines.set(at, "lazy " + lines.get(at));
      case Change.KeepEager(Statement _) ->
          lines.set(
              at,
              "try:\n    "
                  + lines.get(at).replaceFirst("^lazy ", "")
                  + "\nexcept ZeroDivisionError:\n    raise");
      case Change.Delete(Statement _) -> lines.remove(at);
      case Change.Move(Statement _, var behind) -> {
        int end = behind.line();
        while (end < lines.size() && lines.get(end).matches("\\s.*|")) {
          end++;
        }
        lines.add(end, lines.get(at));
        lines.remove(at);
      }
    }
  }
}

package dev.lazyscope.graph.load;

import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The trees under `fixtures/semantics`, one a fact, with the loads that their `# want` lines
/// expect.
final class SemanticsFixtures {
  private SemanticsFixtures() {}

  /// The loads of one fixture in one mode: its own modules in the order in which their loading
  /// ended, and the exception that ends the program.
  record Case(String fixture, String mode, List<String> modules, String ending) {
    @Override
    public String toString() {
      return fixture + " " + mode;
    }
  }

  static Path folder() {
    return Repository.fixture("semantics");
  }

  static List<Case> wanted() {
    try (Stream<Path> folders = Files.list(folder())) {
      return folders
          .map(folder -> folder.resolve("main.py"))
          .filter(Files::exists)
          .sorted()
          .flatMap(SemanticsFixtures::wantedBy)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// {@return what is run: `main.py`, or what a line `# run -m module` says}
  static LoadQuery.Entry entry(String fixture) {
    try {
      return Files.readAllLines(folder().resolve(fixture).resolve("main.py")).stream()
          .filter(line -> line.startsWith("# run -m "))
          .<LoadQuery.Entry>map(
              line ->
                  new LoadQuery.Entry.RunModule(line.substring("# run -m ".length()), List.of()))
          .findFirst()
          .orElse(new LoadQuery.Entry.Script("main.py", List.of()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// {@return the edges that a fixture keeps eager in a mode: the lines of its filter, or its `#
  /// keep` lines}
  static Set<KeptEager> kept(String fixture, String mode) {
    Path folder = folder().resolve(fixture);
    boolean isFilter = mode.equals("filter");
    String prefix = isFilter ? "" : "# keep ";
    try (Stream<String> lines = Files.lines(folder.resolve(isFilter ? "filter.txt" : "main.py"))) {
      return lines
          .filter(line -> line.startsWith(prefix))
          .map(line -> line.substring(prefix.length()).replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .map(line -> line.split(" "))
          .map(words -> new KeptEager(words[0], words[1]))
          .collect(Collectors.toSet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// One line that `observe.py` printed.
  static Case observed(String line) {
    String[] columns = line.split("\t", -1);
    return new Case(columns[0], columns[1], words(columns[2]), columns[3]);
  }

  private static Stream<Case> wantedBy(Path main) {
    String fixture = main.getParent().getFileName().toString();
    try {
      return Files.readAllLines(main).stream()
          .filter(line -> line.startsWith("# want "))
          .map(line -> wantedBy(fixture, line.substring("# want ".length())));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Case wantedBy(String fixture, String want) {
    int colon = want.indexOf(':');
    String[] halves = (want.substring(colon + 1) + " ").split(" raises ", 2);
    String ending =
        Optional.of(halves).filter(both -> both.length == 2).map(both -> both[1]).orElse("");
    return new Case(fixture, want.substring(0, colon), words(halves[0]), ending.strip());
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }
}

package dev.lazyscope.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Holds our own sources to the rules of docs/architecture.md. [ArchitectureRulesTest] shows that
/// each rule can fail.
final class ArchitectureTest {
  private static final Sources SOURCES = Sources.ofRepository();

  @AfterAll
  static void printTheLargest() {
    print("largest files", Sizes.largestFiles(SOURCES, 5));
    print("largest methods", Sizes.largestMethods(SOURCES, 5));
  }

  @Test
  void allModulesAreRead() {
    assertThat(SOURCES.main()).extracting(Unit::module).containsAll(Sources.MODULES);
  }

  @Test
  void modulesUseOnlyThoseBeforeThem() {
    assertNone(Arrows.betweenModules(SOURCES));
  }

  @Test
  void packagesFormNoCycle() {
    assertNone(Arrows.cycles(SOURCES));
  }

  @Test
  void librariesStayInTheirModules() {
    assertNone(Places.ofLibraries(SOURCES));
  }

  @Test
  void onlyNamedClassesTouchTheWorld() {
    assertNone(Places.ofTheWorld(SOURCES));
  }

  @Test
  void graphShowsNoForeignType() {
    assertNone(Places.ofForeignTypes(SOURCES));
  }

  @Test
  void everyPackageSaysWhatItIs() {
    assertNone(Described.inPackageInfo(SOURCES));
  }

  @Test
  void everyPackageIsOnTheCodeMap() throws IOException {
    String map = Files.readString(Repository.root().resolve("docs/architecture.md"));
    assertNone(Described.onMap(SOURCES, map));
  }

  @Test
  void namesMeanSomething() {
    assertNone(Wording.names(SOURCES));
  }

  @Test
  void classesAreFinal() {
    assertNone(Wording.openClasses(SOURCES));
  }

  @Test
  void nullIsOnlyCompared() {
    assertNone(Wording.nulls(SOURCES));
  }

  @Test
  void switchesOverSealedTypesNameAllCases() {
    assertNone(Wording.defaults(SOURCES));
  }

  @Test
  void filesAreShort() {
    assertNone(Sizes.files(SOURCES));
  }

  @Test
  void methodsAreShort() {
    assertNone(Sizes.methods(SOURCES));
  }

  @Test
  void packagesAreSmall() {
    assertNone(Sizes.packages(SOURCES));
  }

  @Test
  void parameterListsAreShort() {
    assertNone(Sizes.parameters(SOURCES));
  }

  /// One finding a line, as compilers print them.
  private static void assertNone(List<Finding> findings) {
    assertThat(findings)
        .withFailMessage(
            () ->
                findings.stream()
                    .map(Finding::toString)
                    .collect(Collectors.joining("\n", "\n", "")))
        .isEmpty();
  }

  private static void print(String title, List<String> lines) {
    System.out.println(title);
    lines.forEach(System.out::println);
  }
}

package dev.lazyscope.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    assertThat(Arrows.betweenModules(SOURCES)).isEmpty();
  }

  @Test
  void packagesFormNoCycle() {
    assertThat(PackageCycles.in(Arrows.betweenPackages(SOURCES))).isEmpty();
  }

  @Test
  void librariesStayInTheirModules() {
    assertThat(Places.ofLibraries(SOURCES)).isEmpty();
  }

  @Test
  void onlyNamedClassesTouchTheWorld() {
    assertThat(Places.ofTheWorld(SOURCES)).isEmpty();
  }

  @Test
  void graphShowsNoForeignType() {
    assertThat(Places.ofForeignTypes(SOURCES)).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIs() {
    Set<String> silent = new TreeSet<>(SOURCES.packages());
    SOURCES.units().stream()
        .filter(Unit::isPackageInfo)
        .filter(
            unit ->
                unit.tree().getAllComments().stream()
                    .anyMatch(text -> !text.getContent().isBlank()))
        .forEach(unit -> silent.remove(unit.packageName()));
    assertThat(silent).isEmpty();
  }

  @Test
  void namesMeanSomething() {
    assertThat(Wording.names(SOURCES)).isEmpty();
  }

  @Test
  void classesAreFinal() {
    assertThat(Wording.openClasses(SOURCES)).isEmpty();
  }

  @Test
  void nullIsOnlyCompared() {
    assertThat(Wording.nulls(SOURCES)).isEmpty();
  }

  @Test
  void switchesOverSealedTypesNameAllCases() {
    assertThat(Wording.defaults(SOURCES)).isEmpty();
  }

  @Test
  void filesAreShort() {
    assertThat(Sizes.files(SOURCES)).isEmpty();
  }

  @Test
  void methodsAreShort() {
    assertThat(Sizes.methods(SOURCES)).isEmpty();
  }

  @Test
  void packagesAreSmall() {
    assertThat(Sizes.packages(SOURCES)).isEmpty();
  }

  @Test
  void parameterListsAreShort() {
    assertThat(Sizes.parameters(SOURCES)).isEmpty();
  }

  private static void print(String title, List<String> lines) {
    System.out.println(title);
    lines.forEach(System.out::println);
  }
}

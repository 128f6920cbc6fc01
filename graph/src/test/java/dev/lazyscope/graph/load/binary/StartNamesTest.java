package dev.lazyscope.graph.load.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lazyscope.graph.load.elf.CompiledFile;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartNamesTest {
  private static final Set<String> NAMES = Set.of("pkg.begin", "pkg.later", "pkg.unknown");

  /// Its source lies beside it.
  private static byte[] library(String module) throws IOException {
    return Files.readAllBytes(
        Repository.fixture(
            "heuristics/names-in-the-binary/pkg/" + module + ".cpython-315-x86_64-linux-gnu.so"));
  }

  @Test
  void whatOnlyFunctionsReferToThatAreCalledLaterIsNotOfTheStart() throws IOException {
    assertThat(StartNames.later(CompiledFile.of(library("start")), NAMES))
        .containsExactly("pkg.later");
  }

  @Test
  void aFunctionThatOthersMayCallIsReachedByWayOfItsStub() throws IOException {
    assertThat(
            StartNames.later(
                CompiledFile.of(library("visible")), Set.of("pkg.exported", "pkg.later")))
        .containsExactly("pkg.later");
  }

  @Test
  void aFunctionThatTheStartHandsOverRunsAtTheStart() throws IOException {
    assertThat(StartNames.later(CompiledFile.of(library("handed")), Set.of("pkg.over", "pkg.none")))
        .isEmpty();
  }

  @Test
  void whatCodeAtTheStartImportsIsNamedAtTheCall() throws IOException {
    assertThat(StartNames.imported(CompiledFile.of(library("below"))))
        .containsExactlyInAnyOrder("sys", "top");
    assertThat(StartNames.imported(CompiledFile.of(library("filled")))).containsExactly("high");
    assertThat(StartNames.imported(CompiledFile.of(library("start")))).containsExactly("pkg.begin");
  }

  @Test
  void whatCodeAtTheStartDoesWithATextIsToldByTheCall() throws IOException {
    CompiledFile file = CompiledFile.of(library("running"));
    assertThat(StartNames.later(file, Set.of("pkg.kept", "pkg.fetched")))
        .containsExactly("pkg.kept");
    assertThat(StartNames.imported(file))
        .containsExactly("elsewhere._new.inner", "elsewhere.new.inner");
    assertThat(StartNames.added(file)).containsExactly("added_by_c");
    assertThat(StartNames.executed(file))
        .containsExactly("import ran\nimport pkg.ran_too as too\nhost.__name__\n");
  }

  @Test
  void otherFormatsTellNothing() {
    byte[] text = "\0PyInit_start\0pkg.later\0".getBytes(StandardCharsets.US_ASCII);
    assertThat(StartNames.later(CompiledFile.of(text), NAMES)).isEmpty();
    assertThat(StartNames.later(CompiledFile.of(new byte[0]), NAMES)).isEmpty();
  }

  @Test
  void aLibraryThatWasCutOffTellsNothingWrong() throws IOException {
    byte[] whole = library("start");
    for (int length = 0; length < whole.length; length += 7) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThat(StartNames.later(CompiledFile.of(part), NAMES))
          .isIn(Set.of(), Set.of("pkg.later"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "visible", "filled", "running"})
  void noDamageStopsTheReading(String module) throws IOException {
    byte[] whole = library(module);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x55;
      assertThatCode(() -> StartNames.later(CompiledFile.of(changed), NAMES))
          .as("byte %d", at)
          .doesNotThrowAnyException();
      assertThatCode(() -> StartNames.imported(CompiledFile.of(changed)))
          .as("byte %d", at)
          .doesNotThrowAnyException();
      assertThatCode(() -> StartNames.executed(CompiledFile.of(changed)))
          .as("byte %d", at)
          .doesNotThrowAnyException();
    }
  }
}

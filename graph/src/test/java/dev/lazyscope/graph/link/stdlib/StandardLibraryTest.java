package dev.lazyscope.graph.link.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.link.stdlib.StandardLibrary.Kind;
import dev.lazyscope.graph.link.stdlib.StandardLibrary.Laziness;
import dev.lazyscope.graph.link.stdlib.StandardLibrary.Start;
import dev.lazyscope.testing.Python315;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StandardLibraryTest {
  private static final StandardLibrary LIBRARY = StandardLibrary.of(15);

  @ParameterizedTest
  @ValueSource(ints = {9, 10, 11, 12, 13, 14, 15})
  void everyVersionHasACatalogue(int minorVersion) {
    StandardLibrary library = StandardLibrary.of(minorVersion);
    assertThat(library.kind("json")).contains(Kind.PACKAGE);
    assertThat(library.isBuiltin("sys")).isTrue();
    assertThat(library.bare()).contains("sys", "os", "site", "abc").doesNotContain("json");
    assertThat(library.loads("json", Laziness.EAGER)).contains("json.decoder", "re");
    assertThat(library.cImports("_pickle")).contains("copyreg");
    assertThat(library.callImports("time.strptime")).containsExactly("_strptime");
    assertThat(library.submodules("xml.etree")).contains("ElementTree");
  }

  @Test
  void modulesComeAndGo() {
    assertThat(StandardLibrary.of(11).kind("imp")).isPresent();
    assertThat(LIBRARY.kind("imp")).isEmpty();
    assertThat(StandardLibrary.of(9).kind("tomllib")).isEmpty();
  }

  @Test
  void namesOfOtherPlatformsAreTold() {
    assertThat(LIBRARY.kind("winreg")).contains(Kind.OTHER_PLATFORM);
    assertThat(LIBRARY.kind("tkinter")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "Latin-1", "idna", "cp1252", "UTF8", "rot13", "hex", "no-such"})
  void codecsAsTheInterpreterLooksThemUp(String encoding, @TempDir Path folder) {
    String code =
        "import sys, codecs\n"
            + "try: codecs.lookup(sys.argv[1])\n"
            + "except LookupError: print()\n"
            + "else: print([m for m in sys.modules if m.startswith('encodings.')][-1])";
    String theirs = Python315.run(folder, "-I", "-c", code, encoding).output().strip();
    boolean isLoadedAlready = theirs.equals("encodings.utf_8") || theirs.isEmpty();
    String ours = LIBRARY.codecModule(encoding).orElse("");
    assertThat(ours).isEqualTo(isLoadedAlready && !ours.isEmpty() ? "encodings.utf_8" : theirs);
  }

  @Test
  void theBareInterpreter(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("probe.py"), "import sys; print(*sys.modules)");
    assertThat(words(folder, "-I", "probe.py")).containsExactlyInAnyOrderElementsOf(LIBRARY.bare());
    for (Laziness laziness : List.of(Laziness.EAGER, Laziness.ALL)) {
      String imports = laziness == Laziness.ALL ? "all" : "normal";
      Set<String> withM =
          new TreeSet<>(words(folder, "-X", "lazy_imports=" + imports, "-E", "-s", "-m", "probe"));
      withM.removeAll(LIBRARY.bare());
      assertThat(LIBRARY.started(Start.MODULE, laziness))
          .containsExactlyInAnyOrderElementsOf(withM);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "json",
        "asyncio",
        "typing",
        "dataclasses",
        "urllib.request",
        "_decimal",
        "_asyncio",
        "decimal",
        "concurrent.futures",
        "email.mime.text",
        "xml.etree.ElementTree",
        "unittest.mock",
        "logging.config",
        "sqlite3",
        "ctypes",
        "importlib.metadata",
        "http.server",
        "multiprocessing.pool",
        "zoneinfo"
      })
  void whatImportingOneModuleLoads(String module, @TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("probe.py"),
        """
        import sys
        if sys.argv[2] == "EAGER":
            sys.set_lazy_imports_filter(lambda *names: False)
        bare = set(sys.modules)
        __import__(sys.argv[1])
        print(*(name for name in sys.modules if name not in bare and "sysconfigdata" not in name))
        """);
    for (Laziness laziness : Laziness.values()) {
      String mode = laziness == Laziness.ALL ? "all" : "normal";
      List<String> real =
          words(folder, "-X", "lazy_imports=" + mode, "-I", "probe.py", module, laziness.name());
      assertThat(LIBRARY.loads(module, laziness))
          .as("%s %s", module, laziness)
          .containsExactlyInAnyOrderElementsOf(real);
    }
  }

  private static List<String> words(Path folder, String... arguments) {
    String output = Python315.run(folder, arguments).output().strip();
    return output.isEmpty() ? List.of() : Arrays.asList(output.split("\\s+"));
  }
}

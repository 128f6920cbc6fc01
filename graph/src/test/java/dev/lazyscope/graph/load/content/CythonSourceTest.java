package dev.lazyscope.graph.load.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CythonSourceTest {
  private static final Path EXTENSION = Path.of("/site/pkg/fast.cpython-315-x86_64-linux-gnu.so");

  private static Optional<CythonSource> read(Map<String, String> files) {
    return CythonSource.beside(
        EXTENSION,
        name -> Optional.ofNullable(files.get(name)).map(t -> t.getBytes(StandardCharsets.UTF_8)));
  }

  private static String imports(String... lines) {
    return read(Map.of("/site/pkg/fast.pyx", String.join("\n", lines))).orElseThrow().imports();
  }

  @Test
  void withoutASourceNothingIsTold() {
    assertThat(read(Map.of("/site/pkg/slow.pyx", "import os"))).isEmpty();
  }

  @Test
  void templatesStandInForWhatIsMadeOfThem() {
    assertThat(
            read(Map.of(
                    "/site/pkg/fast.pyx.tp",
                    "{{py:\nimport template\n}}\nimport a\n{{for n in names}}\nclass {{n}}: pass\n"
                        + "{{endfor}}\ninclude 'part.pxi'\n",
                    "/site/pkg/part.pxi.in",
                    "import b\n"))
                .orElseThrow()
                .imports())
        .isEqualTo("import a\nimport b\n");
  }

  @Test
  void whatIsReadFromTheImportedStays() {
    assertThat(
            imports(
                "import pkg.part, json as j  # both",
                "from told import (one as first,",
                "    second)",
                "cdef object Part = pkg.part.Part",
                "loads = j.loads",
                "cdef done = first.done",
                "cdef int number = pkg.number",
                "cdef other = uv.OTHER",
                "made = pkg.make()"))
        .isEqualTo(
            "import pkg.part, json as j  # both\nfrom told import (one as first,\n    second)\n"
                + tried("pkg.part.Part")
                + tried("j.loads")
                + tried("first.done"));
  }

  private static String tried(String read) {
    return "try:\n    " + read + "\nexcept AttributeError:\n    pass\n";
  }

  @Test
  void onlyImportsOfTheBodyStay() {
    assertThat(
            imports(
                "cimport numpy as np",
                "from libc.math cimport sin",
                "import os  # for paths",
                "from .told import (",
                "    one,",
                ")",
                "if c == b'(':",
                "    pass",
                "x = b'('",
                "cdef class Fast:",
                "    def later(self):",
                "        import json",
                "'''",
                "import shown",
                "'''",
                "from a import b, \\",
                "    c"))
        .isEqualTo(
            "import os  # for paths\nfrom .told import (\n    one,\n)\nfrom a import b, \\\n    c\n");
  }

  @Test
  void blocksStayAroundTheirImports() {
    assertThat(
            imports(
                "try:",
                "    import a",
                "    cdef int x = 1",
                "except ImportError:",
                "    a = None",
                "else:",
                "    for one in a:",
                "        import b",
                "if x:",
                "    print(x)",
                "if a:",
                "    from a import (",
                "        c)"))
        .isEqualTo(
            "try:\n    import a\n    pass\nexcept ImportError:\n    pass\nelse:\n    pass\n"
                + "if a:\n    from a import (\n        c)\n");
  }

  @Test
  void importsKeepTheirPlaces() {
    CythonSource source =
        read(Map.of(
                "/site/pkg/fast.pyx",
                "# cython\n\nimport a\ncdef int x\ntry:\n    import b\nfinally:\n    x = 1\n"
                    + "include 'part.pxi'\nimport c\n",
                "/site/pkg/part.pxi",
                "\n\nimport d\n"))
            .orElseThrow();
    assertThat(source.imports())
        .isEqualTo("import a\ntry:\n    import b\nfinally:\n    pass\nimport d\nimport c\n");
    assertThat(source.lines()).containsExactly(3, 5, 6, 7, 8, 9, 10);
    assertThat(source.place(new Place(3, 5))).isEqualTo(new Place(6, 5));
  }

  @Test
  void includedFilesCount() {
    CythonSource source =
        read(Map.of(
                "/site/pkg/fast.pyx", "include \"part.pxi\"\nimport b",
                "/site/pkg/part.pxi", "include \"fast.pyx\"\nimport a"))
            .orElseThrow();
    assertThat(source.imports()).isEqualTo("import a\nimport b\n");
    assertThat(source.mentions("a")).isTrue();
    assertThat(source.mentions("a.c")).isFalse();
  }
}

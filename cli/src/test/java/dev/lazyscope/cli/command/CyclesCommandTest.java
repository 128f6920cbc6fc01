package dev.lazyscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import dev.lazyscope.testing.Golden;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CyclesCommandTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "used_in_functions",
        "entry_decides",
        "lazy_keyword",
        "package_sets_the_order",
        "package_reexports",
        "type_checking"
      })
  void tellsCycles(String tree) {
    Golden.assertSame("cycles/" + tree + ".txt", cycles(tree, "--all").out());
  }

  @Test
  void forPrograms() {
    Golden.assertSame(
        "cycles/entry_decides.json",
        cycles("entry_decides", "--entry", "b", "--format", "json").out());
  }

  @Test
  void harmlessOnesAreCountedOnly() {
    assertThat(cycles("bottom_import").out())
        .contains("1 cycle: 1 benign-cycle", "--all shows them")
        .doesNotContain("imports");
  }

  /// `from pkg import fast` finds the compiled module whatever `pkg` has defined by then.
  @Test
  void compiledModulesOfAPackageAreThere(@TempDir Path folder) throws IOException {
    Path pkg = Files.createDirectories(folder.resolve("site-packages/pkg"));
    Files.writeString(pkg.resolve("__init__.py"), "from . import slow\nfrom .slow import *\n");
    Files.writeString(pkg.resolve("slow.py"), "import pkg\nfrom pkg import fast\n");
    Cli without = Cli.run(pkg, "cycles", "--no-cache");
    Files.write(pkg.resolve("fast.cpython-315-x86_64-linux-gnu.so"), new byte[] {});
    assertThat(without.out()).contains("1 hard-cycle");
    assertThat(Cli.run(pkg, "cycles", "--no-cache").out()).contains("1 benign-cycle");
  }

  /// Of `from pkg import a, b` only `b` is a use of `pkg.b`.
  @Test
  void stepsTellTheUsesOfTheirOwnModule(@TempDir Path folder) throws IOException {
    Path pkg = Files.createDirectories(folder.resolve("pkg"));
    Files.writeString(pkg.resolve("__init__.py"), "");
    Files.writeString(pkg.resolve("a.py"), "");
    Files.writeString(pkg.resolve("b.py"), "from pkg import c\n");
    Files.writeString(pkg.resolve("c.py"), "from pkg import a, b\ndef f(): return a.x, b.y\n");
    assertThat(Cli.run(folder, "cycles", "--all", "--no-cache").out())
        .contains("imports pkg.b  b.y used in a function at line 2");
  }

  private static Cli cycles(String tree, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "cycles";
    arguments[1] = "--no-cache";
    System.arraycopy(more, 0, arguments, 2, more.length);
    Cli run = Cli.run(Repository.fixture("cycles/" + tree), arguments);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    return run;
  }
}

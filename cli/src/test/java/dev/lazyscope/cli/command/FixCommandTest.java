package dev.lazyscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import dev.lazyscope.testing.Python315;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `fix` on a small program, with the built-in catalogue as the only library.
final class FixCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void makeTheProject() throws IOException {
    write(".git/HEAD", "");
    write("pyproject.toml", "[project]\nname='shop'\n[project.scripts]\nshop='shop.cli:main'\n");
    write("shop/__init__.py", "");
    write(
        "shop/cli.py",
        "# -*- coding: latin-1 -*-\r\n\"\"\"Caf\u00e9.\"\"\"\r\n"
            + "from shop import heavy  # slow\r\nfrom shop import base\r\n\r\n"
            + "class A(base.B): pass\r\n\r\ndef main():\r\n    return heavy.f()\r\n");
    write(
        "shop/heavy.py", "import shop.deep\n\ndef f():\n    return 0\n\ndef g():\n    shop.deep\n");
    write("shop/deep.py", "X = 1\n");
    write("shop/base.py", "class B: pass\n");
  }

  @Test
  void showsADiffAndChangesNothing() throws IOException {
    byte[] before = bytes("shop/cli.py");
    Cli run = run("--exit-code");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("--- a/shop/heavy.py", "+++ b/shop/heavy.py")
        .contains("-import shop.deep\n+lazy import shop.deep\n");
    assertThat(run.err()).contains("can be made lazy", "(predicted)");
    assertThat(bytes("shop/cli.py")).isEqualTo(before);
  }

  @Test
  void writesOnceAndKeepsBytesAndMode() throws IOException {
    Path heavy = folder.resolve("shop/heavy.py");
    Files.setPosixFilePermissions(heavy, PosixFilePermissions.fromString("rwxr-x---"));
    assertThat(run("--write", "--ignore", "used-at-import").code()).isZero();
    assertThat(text("shop/heavy.py")).startsWith("lazy import shop.deep\n\n");
    assertThat(text("shop/cli.py"))
        .startsWith("# -*- coding: latin-1 -*-\r\n\"\"\"Caf\u00e9.\"\"\"\r\n")
        .contains("lazy from shop import base\r\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(heavy)))
        .isEqualTo("rwxr-x---");
    Cli again = run("--exit-code", "--ignore", "used-at-import");
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).startsWith("no import statement is worth making lazy\n");
    Python315.Run compiled = Python315.run(folder, "-m", "compileall", "-q", "shop");
    assertThat(compiled.exitCode()).isZero();
  }

  @Test
  void listsModulesForOlderPythons() {
    assertThat(run("--target-version", "3.12").out())
        .contains("+__lazy_modules__ = [\"shop.deep\"]\n");
  }

  @Test
  void obeysConfigurationAndOnly() throws IOException {
    assertThat(run("--only", "shop.cli").out()).doesNotContain("heavy.py");
    write("lazyscope.toml", "keep-eager = ['shop.heavy shop.deep']\n");
    assertThat(run().out()).isEmpty();
    assertThat(run("--verbose").err()).contains("keep-eager in the configuration");
    write("lazyscope.toml", "keep-eager = ['one']\n");
    assertThat(run().code()).isEqualTo(2);
  }

  @Test
  void leavesAFileAloneThatChangedMeanwhile() throws IOException {
    Path heavy = folder.resolve("shop/heavy.py");
    Files.setLastModifiedTime(
        heavy, java.nio.file.attribute.FileTime.from(java.time.Instant.now().plusSeconds(60)));
    Cli run = run("--write");
    assertThat(run.err()).contains("shop/heavy.py is left alone: changed since it was read");
    assertThat(text("shop/heavy.py")).startsWith("import shop.deep");
  }

  @Test
  void writesAFilterWithAnAlarm() throws IOException {
    String[] filter = {"--style", "filter", "-o", "lazy_filter.py"};
    assertThat(run("--style", "filter", "-o", "lazy_filter.py", "--check").code()).isEqualTo(1);
    assertThat(run(filter).code()).isZero();
    assertThat(text("lazy_filter.py")).contains("def is_deferred", "\"shop\",");
    assertThat(run("--style", "filter", "-o", "lazy_filter.py", "--check").code()).isZero();
    Python315.Run loads =
        Python315.run(
            folder,
            "-c",
            "import lazy_filter, sys; lazy_filter.install(); import shop.cli; shop.cli.main();"
                + " exec('import json', {});"
                + " print('shop.heavy' in sys.modules, 'shop.deep' in sys.modules)");
    assertThat(loads.output()).isEqualTo("True False\n");
    // A module that cannot be found is asked for as early as it was.
    write("shop/deep.py", "import absent\nX = 1\n");
    Cli stale = run("--style", "filter", "-o", "lazy_filter.py", "--check");
    assertThat(stale.code()).isEqualTo(1);
    assertThat(stale.err()).contains("lazy_filter.py is out of date");
  }

  @Test
  void aFilterKeepsWhatModulesNeedThatLoadLater() throws IOException {
    write(
        "shop/heavy.py", "from shop import part\n\ndef f():\n    return 0\n\ndef g():\n    part\n");
    write("shop/part/__init__.py", "from .names import one\n\ndel names\n");
    write("shop/part/names.py", "one = 1\n");
    assertThat(run("--style", "filter", "-o", "lazy_filter.py").code()).isZero();
    assertThat(text("lazy_filter.py")).contains("(\"shop.part\", \"shop.part.names:one\")");
  }

  @Test
  void theTestOfAFilterGivesTheCommandAgain() throws IOException {
    write("run.py", "import json\n\njson.dumps(1)\n");
    write("tests/other.py", "");
    String[] given = {
      "--entry=run.py",
      "-c",
      "import shop\nimport json",
      "--args=--help",
      "--exclude=build/**",
      "--path=."
    };
    String[] common = {"--style", "filter", "--target-version=3.15", "--output", "lf.py"};
    List<String> all = new ArrayList<>(List.of(given));
    all.addAll(List.of(common));
    all.addAll(List.of("--test-file", "tests/test_lf.py"));
    assertThat(run(all.toArray(String[]::new)).code()).isZero();
    Python315.Run seen =
        Python315.run(
            folder,
            "-c",
            """
            import os, stat, sys, tempfile, unittest
            with tempfile.TemporaryDirectory() as folder:
                name = os.path.join(folder, "lazyscope")
                with open(name, "w") as script:
                    print("#!" + sys.executable, file=script)
                    print("import os, sys; print(sys.argv[1:], os.listdir()); sys.exit(1)", file=script)
                os.chmod(name, 0o755)
                os.environ["PATH"] = folder
                sys.path.insert(0, "tests")
                import test_lf
                result = unittest.TestResult()
                unittest.defaultTestLoader.loadTestsFromModule(test_lf).run(result)
                print(result.failures[0][1])
            """);
    assertThat(seen.output())
        .contains("'--entry', 'run.py', '-c', 'import shop\\nimport json', '--args=--help'")
        .contains("'--path', '.', '--exclude', 'build/**', '--target-version', '3.15'")
        .contains("'--output', 'lf.py', '--check']")
        .contains("'lf.py'", "'run.py'");
  }

  @Test
  void aTestNeedsItsFolderBeforeAnythingIsAnalysed() {
    Cli run = run("--style", "filter", "-o", "lf.py", "--test-file", "nix/test_lf.py");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no folder", "nix for the file named with --test-file");
    assertThat(folder.resolve("lf.py")).doesNotExist();
  }

  @Test
  void refusesWhatDoesNotGoTogether() {
    assertThat(run("--write", "--diff").code()).isEqualTo(2);
    assertThat(run("--check").code()).isEqualTo(2);
    assertThat(run("--style", "filter", "--write").code()).isEqualTo(2);
    assertThat(run("--ignore", "unused-imports").err()).contains("did you mean unused-import?");
    assertThat(run("--style", "filtre").err()).contains("filtre");
  }

  private Cli run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "fix";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Cli.run(folder, all);
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.ISO_8859_1);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
  }
}

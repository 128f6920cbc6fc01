package dev.lazyscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import dev.lazyscope.testing.Python315;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that predict, on a small program, with the built-in catalogue as the only library.
final class PredictionsTest {
  @TempDir Path folder;

  @BeforeEach
  void makeTheProject() throws IOException {
    write(".git/HEAD", "");
    write(
        "pyproject.toml", "[project]\nname = 'shop'\n[project.scripts]\nshop = 'shop.cli:main'\n");
    write("shop/__init__.py", "");
    write(
        "shop/cli.py",
        "from shop import heavy\n"
            + "from shop import base\n\n"
            + "class A(base.B): pass\n\n"
            + "def main():\n"
            + "    return 0\n");
    write("shop/heavy.py", "import shop.deep\n\ndef f():\n    return shop.deep.X\n");
    write("shop/deep.py", "X = 1\n");
    write("shop/base.py", "class B: pass\n");
    write("run.py", "import shop.deep\n\nif __name__ == '__main__':\n    shop.deep\n");
  }

  @Test
  void findsTheEntriesByItself() {
    Cli run = run("simulate", "--mode", "eager");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("shop.cli:main", "run.py");
  }

  @Test
  void aFunctionThatNobodyMadeIsToldBeforeAnythingRuns() throws IOException {
    Cli mistyped = run("simulate", "--entry", "shop.cli:mian");
    assertThat(mistyped.code()).isEqualTo(2);
    assertThat(mistyped.err()).isEqualTo("lazyscope: no 'mian' in shop.cli; did you mean main?\n");
    write("shop/dynamic.py", "globals()['go'] = lambda: 0\n");
    assertThat(run("simulate", "--entry", "shop.dynamic:go").code()).isZero();
    assertThat(run("simulate", "--entry", "shop:cli.main").code()).isZero();
  }

  @Test
  void aMistypedModuleIsNamedAlsoWhereItIsNoneOfTheProject() throws IOException {
    write("vendor/shopping_list.py", "");
    write("vendor/data.txt", "");
    Cli top = run("why", "shop.cli:main", "shoping_list", "--path", folder + "/vendor");
    assertThat(top.code()).isEqualTo(2);
    assertThat(top.err())
        .isEqualTo("lazyscope: no module 'shoping_list'; did you mean shopping_list?\n");
    Cli below = run("why", "shop.cli:main", "shop.dep");
    assertThat(below.err()).isEqualTo("lazyscope: no module 'shop.dep'; did you mean shop.deep?\n");
  }

  /// Its code runs as `__main__`; its relative imports count from its own name.
  @Test
  void statementsOfTheModuleThatIsRunAreJudged() throws IOException {
    write("shop/__main__.py", "from . import heavy\n\ndef later():\n    heavy.f()\n");
    assertThat(run("why", "-m shop", "shop.deep").out())
        .contains("shop/__main__.py:1  from . import heavy", "make this statement lazy");
    assertThat(run("advise", "-m", "shop").out()).contains("-2  shop/__main__.py:1");
    assertThat(run("fix", "-m", "shop").out()).contains("+lazy from . import heavy");
  }

  @Test
  void countsModulesInEachMode() {
    Cli run = run("simulate", "--entry", "shop.cli", "--format", "json");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("\"schema\" : \"lazyscope.simulate/1\"", "\"mode\" : \"eager\"", "shop.deep");
  }

  /// A lazy import that nobody uses would load nothing.
  @Test
  void aModuleThatIsTheEntryIsUsed() throws IOException {
    write("shop/used.py", "import shop.deep\n");
    assertThat(run("simulate", "--entry", "shop.used", "--mode", "all", "--order").out())
        .containsPattern("\\d  shop.used ")
        .doesNotContain("shop.deep");
  }

  @Test
  void tellsTheDifferenceOfTwoModes() {
    Cli run = run("simulate", "--entry", "shop.cli:main", "--diff", "eager,all");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("only in eager:", "shop.heavy", "import at shop.cli:1");
    assertThat(run.out()).contains("only in all: 0 modules");
  }

  @Test
  void listsTheLoadsInOrder() {
    String out = run("simulate", "--entry", "shop.cli", "--order").out();
    assertThat(out.indexOf("shop.heavy")).isBetween(1, out.indexOf("shop.deep"));
  }

  /// Entries are simulated at once and share what was read; nobody may notice.
  @Test
  void severalEntriesGiveWhatEachAloneGives() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      write("shop/part" + i + ".py", "X = 1\n");
      many.append("#".repeat(i)).append("\nimport shop.part").append(i).append('\n');
    }
    write("shop/many.py", many.toString());
    List<String> all = new ArrayList<>(List.of("simulate", "--mode", "eager", "--order"));
    StringBuilder alone = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      write("shop/entry" + i + ".py", "import shop.many\n");
      all.addAll(List.of("--entry", "shop.entry" + i));
      alone.append(
          run("simulate", "--mode", "eager", "--order", "--entry", "shop.entry" + i).out());
    }
    assertThat(run(all.toArray(String[]::new)).out()).isEqualTo(alone.toString());
  }

  @Test
  void keepsTheLinesOfAFilterEager() throws IOException {
    write("keep.txt", "shop.cli shop  # whole package\n\n__main__ shop.cli\n");
    Cli run = run("simulate", "--entry", "shop.cli:main", "--filter", "keep.txt", "--mode", "all");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("filter");
  }

  @Test
  void tellsWhatIsWrongWithAFilter() throws IOException {
    Files.write(
        folder.resolve("keep.txt"),
        "a b\none two three\n\n# no\n\u00e9 x\nx\n".getBytes(StandardCharsets.ISO_8859_1));
    Cli broken = run("simulate", "--entry", "shop.cli", "--filter", "keep.txt");
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.err())
        .contains(
            "lazyscope: keep.txt:2: 'one two three' is not of the form: importer imported",
            "lazyscope: keep.txt:5: not UTF-8",
            "lazyscope: keep.txt:6: 'x' is not");
    assertThat(run("simulate", "--filter", "shop").err()).contains("it is a folder");
    assertThat(run("simulate", "--filter", "keep").err()).contains("no such file");
  }

  @Test
  void asksForTheFileOfAFilter() {
    for (String option : List.of("--mode=filter", "--diff=filter,all")) {
      Cli run = run("simulate", "--entry", "shop.cli", option);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("name it with --filter FILE");
    }
  }

  @Test
  void writesStacks() {
    Cli run = run("simulate", "--entry", "shop.cli", "--format", "collapsed");
    assertThat(run.out()).contains("shop.cli;shop.cli;shop.heavy;shop.deep 1\n");
  }

  @Test
  void statesMeasuredSavings() throws IOException {
    write("times.log", "import time:  2000 |  2000 | shop.heavy\nimport time: 500 | 500 | other\n");
    Cli run = run("simulate", "--entry", "shop.cli:main", "--importtime", "times.log");
    assertThat(run.out()).contains("all saves 2.0 ms of the 2.5 ms that the log measured");
    write("times.log", "nothing\n");
    Cli broken = run("simulate", "--entry", "shop.cli", "--importtime", "times.log");
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.err())
        .contains("times.log holds no line of python -X importtime; record one with")
        .contains("python -X importtime -m MODULE 2> times.log");
    Cli missing = run("simulate", "--entry", "shop.cli", "--importtime", "none.log");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("cannot read none.log: no such file or folder");
  }

  @Test
  void tellsWhatTheLogLacks() throws IOException {
    write("times.log", "import time:  2000 |  2000 | shop.heavy\n");
    Cli run =
        run("simulate", "--entry", "shop.cli", "--mode", "eager", "--importtime", "times.log");
    assertThat(run.out()).containsPattern("the log lacks \\d+ of the \\d+ modules of eager");
    write(
        "times.log",
        "import time: 1 | 1 | linecache\nimport time: 1 | 1 | shop\nimport time: 1 | 1 |   shop.deep\n");
    run = run("simulate", "--entry", "shop.deep", "--mode", "eager", "--importtime", "times.log");
    assertThat(run.out()).doesNotContain("lacks");
  }

  @Test
  void readsLogsThatPowerShellWrote() throws IOException {
    Files.writeString(
        folder.resolve("times.log"),
        "\ufeffimport time:  2000 |  2000 | shop.heavy\r\n",
        StandardCharsets.UTF_16LE);
    Cli run = run("simulate", "--entry", "shop.cli:main", "--importtime", "times.log");
    assertThat(run.out()).contains("all saves 2.0 ms of the 2.0 ms that the log measured");
  }

  @Test
  void namesTheNearestMode() {
    Cli run = run("simulate", "--entry", "shop.cli", "--mode", "egaer");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("lazyscope: no mode 'egaer'; did you mean eager?\n");
  }

  @Test
  void showsTheChainAndTheCut() {
    Cli run = run("why", "shop.cli:main", "shop.deep");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("shop.cli:main loads shop.deep through 3 imports")
        .contains("shop/cli.py:1", "from shop import heavy")
        .contains("make this statement lazy, and ")
        .contains("with all imports lazy it is not loaded");
  }

  @Test
  void showsWhatDefeatsLaziness() {
    Cli run = run("why", "shop.cli:main", "shop.base");
    assertThat(run.out())
        .contains("with all imports lazy it is still loaded", "used: class A(base.B): pass");
  }

  @Test
  void saysWhatKeepsAProgramFromComingSoFar() throws IOException {
    Files.writeString(folder.resolve("early.py"), "import nosuch\nimport shop.deep\n");
    Files.writeString(folder.resolve("wrong.py"), "import shop\nx = = 1\n");
    assertThat(run("why", "early.py", "shop.deep").out())
        .isEqualTo(
            "early.py does not load shop.deep: it ends at the entry:1 with"
                + " ModuleNotFoundError: No module named 'nosuch'\n");
    assertThat(run("why", "-c import wrong", "shop").out())
        .contains("does not load shop: it ends", "unexpected '=' (wrong.py, line 2)");
  }

  @Test
  void takesAnEntryInOneWord() {
    assertThat(run("why", "-m shop.cli", "shop.deep").out()).startsWith("-m shop.cli loads");
    assertThat(run("why", "run.py", "shop.deep").out()).startsWith("run.py loads");
    assertThat(run("why", "shop.base", "shop.deep").out())
        .isEqualTo("shop.base does not load shop.deep\n");
    assertThat(run("why", "shop.cli", "shop.dep").err()).contains("did you mean shop.deep?");
  }

  @Test
  void argumentsNeedAnEntry() {
    Cli run = run("advise", "--args", "check");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--args says what one entry is run with; name it with --entry");
  }

  @Test
  void advisesWhatToMakeLazy() {
    Cli run = run("advise", "--entry", "shop.cli:main");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("make lazy: ", "shop/cli.py:1", "from shop import heavy")
        .contains("no gain, used at once: ", "from shop import base", "used at shop.cli:4");
    assertThat(run("advise", "--entry", "shop.cli:main", "--format", "json").out())
        .contains("\"schema\" : \"lazyscope.advise/1\"", "\"verdict\" : \"make-lazy\"");
  }

  /// Two files import the same large package: only both together save anything, and they do before
  /// what saves little by itself.
  @Test
  void plansStatementsThatSaveOnlyTogether() throws IOException {
    write("joint/__init__.py", "from joint import left, right, small\nleft.f, right.f, small.f\n");
    write("joint/left.py", "from joint import large\ndef f(): large\n");
    write("joint/right.py", "from joint import large\ndef f(): large\n");
    write("joint/small.py", "from joint import leaf\ndef f(): leaf\n");
    write("joint/leaf.py", "");
    write("joint/large/__init__.py", "from joint.large import a, b, c, d, e, g\n");
    for (String name : List.of("a", "b", "c", "d", "e", "g")) {
      write("joint/large/" + name + ".py", "");
    }
    assertThat(run("advise", "--entry", "joint").out())
        .contains(
            "loads 13 modules as written, 5 with this advice",
            "the first 2 statements save 7 of 13 loads (54 %); the next 2 save 8 % more")
        .containsSubsequence("joint/left.py:1", "joint/right.py:1", "joint/small.py:1");
  }

  @Test
  void comparesWithRecordings() throws IOException {
    write("entries.json", "{\"deep\": {\"argv\": [\"-c\", \"import shop.deep\"], \"cwd\": \".\"}}");
    write(
        "truth/deep.eager.json",
        "{\"modules\": [[\"shop\", null], [\"shop.deep\", null], [\"made.up\", null]], \"bare\":"
            + " [\"sys\"], \"exit\": 0, \"behaves_as_eager\": true}");
    Cli run = run("verify", "entries.json", "--truth", "truth", "--format", "json");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("\"entry\" : \"deep\"", "\"missing\" : [ \"made.up\" ]", "\"recall\" : 0.666667");
    assertThat(run.err()).contains("no recording deep.all.json");
    assertThat(run("verify", "entries.json", "--truth", "nowhere").code()).isEqualTo(2);
    assertThat(run("verify", "entries.json").err()).contains("--truth");
  }

  @Test
  void runsTheEntryForReal() {
    Cli run =
        run("verify", "--entry", "shop.cli:main", "--python", Python315.interpreter().toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("this executes its code");
    assertThat(run.out()).contains("eager", "normal", "all", "as eager");
  }

  private Cli run(String... arguments) {
    return Cli.run(folder, arguments);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

package dev.lazyscope.graph.load.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.SearchPath;
import dev.lazyscope.graph.link.disk.DiskModuleSpace;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.load.LoadQuery.Target;
import dev.lazyscope.graph.load.LoadSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small programs, each showing one thing that the interpreter must follow to know what loads.
class LoadSimulationTest {
  private static final LoadMode EAGER = new LoadMode.Eager();
  private static final LoadMode ALL = new LoadMode.All();

  @TempDir Path folder;

  @BeforeEach
  void writeLeaves() throws IOException {
    write("one.py", "value = 1\n");
    write("two.py", "value = 2\n");
  }

  @Test
  void functionsThatAreCalledLoadWhatTheyImport() {
    assertThat(loads("def f():\n  import one\ndef g():\n  import two\nf()", EAGER))
        .containsExactly("one");
  }

  @Test
  void aProxyThatIsNeverReadLoadsNothing() {
    assertThat(loads("import one, two\ntwo", ALL)).containsExactly("two");
  }

  @Test
  void methodsAreFoundThroughTheResolutionOrder() {
    assertThat(
            loads(
                """
                class A:
                    def run(self):
                        import one
                class B(A):
                    def run(self):
                        super().run()
                class C(B): pass
                C().run()
                """,
                EAGER))
        .containsExactly("one");
  }

  /// What is read from standard input has no type of a module that nobody loaded.
  @Test
  void nothingIsOfATypeOfAModuleThatIsNotLoaded() {
    String text =
        """
        def comes_from(module, a):
            return any(one.__module__ == module for one in type(a).__mro__)
        a = eval(input())
        import two
        if comes_from("one", a):
            import one
        """;
    assertThat(loads(text, EAGER)).containsExactly("two");
    assertThat(loads(text.replace("\"one\"", "\"two\""), EAGER)).containsExactly("two", "one");
  }

  @Test
  void aGeneratorRunsNoFurtherThanItIsAsked() throws IOException {
    write("three.py", "");
    assertThat(
            loads(
                """
                def steps():
                    yield 1
                    import two
                    yield 2
                    import three
                s = steps()
                next(s)
                import one
                next(s)
                """,
                EAGER))
        .startsWith("one", "two");
    assertThat(loads("def f():\n  yield 1\n  import two\nnext(f())", EAGER)).isEmpty();
  }

  @Test
  void extensionModulesTellWhatTheyNeed() throws IOException {
    write("made/__init__.py", "");
    write("made/part.abi3.so", "\0__version__\0made.other\0made.old.other\0leaf.thing_CAPI\0");
    write("made/other.py", "import one");
    write("made/old/other.py", "import two");
    write("made-2.5.dist-info/METADATA", "Name: made\nVersion: 2.5\n");
    write("leaf.py", "");
    assertThat(loads("from made.part import __version__ as v\nif v == '2.5': import two", EAGER))
        .contains("made.other", "one", "two", "leaf")
        .doesNotContain("made.old.other");
    assertThat(loads("from made.part import __version__ as v\nif v != '2.5': import three", EAGER))
        .doesNotContain("three");
  }

  @Test
  void versionOfAnExtensionIsThatOfWhatBroughtIt() throws IOException {
    write("_inner.abi3.so", "\0__version__\0");
    write("one-3.1.dist-info/METADATA", "Name: one\nVersion: 3.1\n");
    write("one-3.1.dist-info/RECORD", "one.py,,\nnot_inner.abi3.so,,\n");
    write("outer-3.2.dist-info/METADATA", "Name: outer\nVersion: 3.2\n");
    write("outer-3.2.dist-info/RECORD", "outer.py,,\n_inner.abi3.so,,\n");
    assertThat(loads("import _inner\nif _inner.__version__ == '3.2': import two", EAGER))
        .contains("two");
    assertThat(loads("import _inner\nif _inner.__version__ != '3.2': import two", EAGER))
        .doesNotContain("two");
  }

  @Test
  void sourceBesideAnExtensionRunsAsCompiled() throws IOException {
    write("part.abi3.so", "\0cython_runtime\0");
    write("part.py", "try:\n  import cython\nexcept ImportError:\n  import one\nimport two");
    assertThat(loads("import part\npart", ALL))
        .contains("cython_runtime", "two")
        .doesNotContain("one");
  }

  @Test
  void sourceBesideWhatWasWrittenInCStandsInForIt() throws IOException {
    write("part.abi3.so", "\0PyInit_part\0");
    write("part.py", "import one");
    assertThat(loads("import part\npart", EAGER)).containsExactly("part");
  }

  @Test
  void classCreationRunsTheHooksOfTheBases() {
    assertThat(
            loads(
                """
                class Base:
                    def __init_subclass__(cls, needs=None):
                        if needs:
                            __import__(needs)
                class D(Base, needs="two"): pass
                """,
                EAGER))
        .containsExactly("two");
  }

  @Test
  void aLoopOverGeneratedNamesImportsEachOfThem() {
    assertThat(
            loads(
                """
                def names():
                    for n in ("one", "two"):
                        yield n.lower()
                for name in names():
                    __import__(name)
                """,
                EAGER))
        .containsExactly("one", "two");
  }

  @Test
  void aMissingModuleLeadsIntoTheHandler() {
    assertThat(
            loads(
                """
                try:
                    import missing_module
                except ImportError:
                    import one
                else:
                    import two
                """,
                EAGER))
        .containsExactly("one");
  }

  @Test
  void bothSidesOfAnUndecidedConditionAreLikelyButNotCertain() {
    LoadSet set = run("if input():\n  import one\nelse:\n  import two\n", EAGER);
    assertThat(set.likely()).extracting(LoadSet.Load::module).containsExactly("one", "two");
    assertThat(set.must()).isEmpty();
  }

  @Test
  void aNameThatMayBeEitherOfTwoProxiesTouchesBothButNoneForCertain() throws IOException {
    String either = "if input():\n  from one import value\nelse:\n  from two import value\n";
    assertThat(loads(either + "1", ALL)).isEmpty();
    assertThat(loads(either + "value", ALL)).containsExactly("one", "two");
    write("either.py", either);
    LoadSet set = run("import either\neither.value", ALL);
    assertThat(set.likely()).extracting(LoadSet.Load::module).contains("one", "two");
    assertThat(set.must()).containsExactly("either");
  }

  @Test
  void aModuleThatIsAskedForAgainForCertainMustLoadWithWhatItImports() throws IOException {
    write("nested.py", "import one");
    assertThat(run("if input():\n  import nested\nimport nested", EAGER).must())
        .containsExactlyInAnyOrder("nested", "one");
  }

  @Test
  void aDecisionOnSomethingComputedAfterADoubtIsNotCertain() {
    assertThat(run("import one\nx = input()()\nif len('a') == 1:\n  import two", EAGER).must())
        .containsExactly("one");
  }

  @Test
  void mayHoldsFunctionsBranchesAndNamesButNotTypeChecking() throws IOException {
    write("pkg/__init__.py", "def later():\n  import one\n");
    write("pkg/sub.py", "");
    assertThat(may("import pkg")).contains("pkg", "one").doesNotContain("two", "pkg.sub");
    assertThat(may("if len('') == 1:\n  import two")).contains("two");
    assertThat(may("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n  import two"))
        .doesNotContain("two");
    assertThat(may("import pkg\nNAME = 'pkg.sub'")).contains("pkg.sub");
  }

  @Test
  void aBranchThatRaisesIsNotTaken() {
    assertThat(loads("if input():\n  import one\n  raise ValueError\nelse:\n  import two\n", EAGER))
        .containsExactly("two");
  }

  @Test
  void aKeywordThatMayNotBeGivenMakesNoCallUnfit() {
    String call = "def call(a):\n  pass\ndef pass_on(**given):\n  call(1, **given)\n";
    assertThat(loads(call + "given = {'b': 1}\npass_on(**given)\nimport one", EAGER)).isEmpty();
    String stored = "given = {}\nif input():\n  given['b'] = 1\n";
    assertThat(loads(call + stored + "pass_on(**given)\nimport one", EAGER)).containsExactly("one");
    assertThat(loads(call + stored + "pass_on(**dict(given))\nimport one", EAGER))
        .containsExactly("one");
  }

  @Test
  void anEndlessLoopOnUndecidedConditionsEnds() {
    assertThat(loads("while True:\n  if input():\n    break\nimport one", EAGER))
        .containsExactly("one");
  }

  @Test
  void moduleGetattrLoadsOnDemand() throws IOException {
    write("pkg/__init__.py", "def __getattr__(name):\n  return __import__(name)\n");
    assertThat(loads("import pkg\npkg.one", EAGER)).containsExactly("pkg", "one");
  }

  @Test
  void importingADottedNameLazilyAndReadingItsTopLoadsTheTopAlone() throws IOException {
    write("pkg/__init__.py", "");
    write("pkg/sub.py", "");
    assertThat(loads("import pkg.sub\npkg", ALL)).containsExactly("pkg");
    assertThat(loads("import pkg.sub\npkg.sub", ALL)).containsExactly("pkg", "pkg.sub");
  }

  @Test
  void compiledCodeIsEagerAndKnowsThatItIsCompiled() throws IOException {
    write("fast.abi3.so", "\0cython_runtime\0");
    write("fast.py", "import cython, one\nif not cython.compiled:\n  import two\n");
    assertThat(loads("import fast\nfast", ALL)).contains("fast", "one").doesNotContain("two");
  }

  @Test
  void anExtensionMayHoldModules() throws IOException {
    write("fast.abi3.so", "");
    assertThat(loads("from fast.inner import f\nimport one", EAGER))
        .containsExactly("fast", "fast.inner", "one");
  }

  @Test
  void aCapsuleNamedInABinaryLoadsItsModule() throws IOException {
    write("fast.abi3.so", "\0one.main_CAPI\0");
    assertThat(loads("import fast", EAGER)).containsExactly("fast", "one");
  }

  @Test
  void aModuleRunsAsIfItsImportWereCertain() throws IOException {
    write("deep.py", "if input():\n  import one\n");
    assertThat(loads("if input():\n  if input():\n    import deep\n", EAGER))
        .containsExactly("deep", "one");
  }

  @Test
  void aProxyTakenOutOfANamespaceShowsNothing() {
    assertThat(loads("import one\ndef f():\n  getattr(globals()['one'], 'value', 0)\nf()", ALL))
        .isEmpty();
    assertThat(loads("import one\ndef f():\n  globals()['one'].resolve()\nf()", ALL))
        .containsExactly("one");
  }

  @Test
  void exitingEndsTheProgram() {
    LoadSet set = run("import one\nraise SystemExit\nimport two", EAGER);
    assertThat(set.likely()).extracting(LoadSet.Load::module).containsExactly("one");
    assertThat(set.ending()).isEqualTo(LoadSet.Ending.EXITED);
  }

  @Test
  void modulesInCHoldWhatTheirVersionHolds() {
    String code = "from _warnings import _filters_mutated\nimport one";
    assertThat(loads(code, EAGER, 13)).containsExactly("one");
    assertThat(loads(code, EAGER, 15)).isEmpty();
    Target newerThanItsLibrary = new Target(15, 13, "linux", folder.toString(), Map.of());
    LoadQuery query = new LoadQuery(query(EAGER).entry(), EAGER, newerThanItsLibrary);
    assertThat(LoadSimulation.run(world(), query).likely())
        .extracting(LoadSet.Load::module)
        .containsExactly("one");
  }

  @Test
  void theCauseNamesStatementAndTrigger() {
    LoadSet set = run("import one\n\none", ALL);
    LoadSet.Cause cause = set.likely().getFirst().cause();
    assertThat(cause.kind()).isEqualTo(LoadSet.Kind.REIFIED);
    assertThat(cause.importSite()).hasToString("1:1");
    assertThat(cause.trigger()).hasToString("3:1");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /// {@return the program's own modules that load, in order}
  private List<String> loads(String code, LoadMode mode) {
    return loads(code, mode, 15);
  }

  private List<String> loads(String code, LoadMode mode, int version) {
    write(code);
    LoadSet set = LoadSimulation.run(world(version), query(mode, version));
    return set.likely().stream().map(LoadSet.Load::module).toList();
  }

  private SortedSet<String> may(String code) {
    LoadSet set = run(code, EAGER);
    return LoadSimulation.may(world(), query(EAGER), set);
  }

  private LoadSet run(String code, LoadMode mode) {
    write(code);
    return LoadSimulation.run(world(), query(mode));
  }

  private void write(String code) {
    try {
      Files.writeString(folder.resolve("main.py"), code);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private LoadSimulation.World world() {
    return world(15);
  }

  private LoadSimulation.World world(int version) {
    SearchPath path =
        new SearchPath(
            List.of(new SearchPath.Location(folder, Origin.PROJECT)), version, Optional.empty());
    return LoadSimulation.World.of(DiskModuleSpace.over(path));
  }

  private LoadQuery query(LoadMode mode) {
    return query(mode, 15);
  }

  private LoadQuery query(LoadMode mode, int version) {
    return new LoadQuery(
        new Entry.Script("main.py", List.of()),
        mode,
        new Target(version, "linux", folder.toString(), Map.of()));
  }
}

package dev.lazyscope.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each kind of contract, kept and broken.
final class ContractsTest {
  @TempDir Path folder;
  private GateProject project;

  @BeforeEach
  void makeTheProject() {
    project =
        GateProject.empty(folder)
            .write("app/__init__.py")
            .write("app/cli.py", "import app.core.run")
            .write("app/core/__init__.py")
            .write("app/core/run.py", "import app.core.base", "def main():", "    import app.heavy")
            .write("app/core/base.py")
            .write("app/heavy.py", "import app.heavier")
            .write("app/heavier.py")
            .write("app/plugins/__init__.py")
            .write("app/plugins/one.py", "import json")
            .write("app/plugins/two.py");
  }

  @Test
  void mustNotLoad() {
    contract(
        "must_not_load = [{entry = 'app.cli', modules = ['app.heavy', 'app.heavier'], reason = 'start in 0.2 s'}]");
    assertKept();
    project.write("app/core/base.py", "", "import app.heavy");
    assertBroken(
        "must-not-load: app.cli loads app.heavy",
        "reason: start in 0.2 s",
        "app/core/base.py:2:1: app.core.base loads app.heavy",
        "app/core/run.py:1:1: app.core.run loads app.core.base",
        "app/cli.py:1:1: app.cli loads app.core.run",
        "must-not-load: app.cli loads app.heavier",
        "2 new findings");
    project.write("app/core/base.py", "lazy import app.heavy");
    assertKept();
  }

  @Test
  void mustNotLoadNamesWholePackages() {
    project.write("app/cli.py", "import app.core.run", "import xml.dom");
    contract("must_not_load = [{entry = 'app.cli', modules = ['xml']}]");
    assertBroken("must-not-load: app.cli loads xml", "app/cli.py:2:1: app.cli loads xml");
  }

  @Test
  void maxLoads() {
    contract("max_loads = [{entry = 'app.cli', limit = 6, reason = 'cold start'}]");
    assertKept();
    project.write("app/core/base.py", "import app.heavy");
    assertBroken(
        "max-loads: app.cli loads 8 modules, 2 more than the 6 agreed",
        "reason: cold start",
        "app/core/base.py:1:1: 2 modules: app.core.base loads app.heavy",
        "1 new finding");
  }

  @Test
  void aBaselineDoesNotRaiseALimit() {
    contract("max_loads = [{entry = 'app.cli', limit = 2}]");
    project.run("baseline");
    assertBroken("app.cli loads 6 modules, 4 more than the 2 agreed");
  }

  @Test
  void forbiddenDirectly() {
    String side = "importers = ['app.core'], imported = ['app.plugins'], direct = true";
    contract("forbidden = [{" + side + ", reason = 'core knows no plugin'}]");
    assertKept();
    project.write("app/core/base.py", "def f():", "    import app.plugins.one");
    assertBroken(
        "forbidden-import: app.core.base may not import app.plugins.one",
        "reason: core knows no plugin",
        "app/core/base.py:2:5: app.core.base imports app.plugins.one",
        "      import app.plugins.one");
    project
        .write("app/core/base.py", "import app.heavy")
        .write("app/heavy.py", "import app.plugins.one");
    assertKept();
  }

  @Test
  void forbiddenThroughAnything() {
    contract("forbidden = [{importers = ['app.core.base'], imported = ['app.plugins']}]");
    assertKept();
    project
        .write("app/core/base.py", "import app.heavy")
        .write("app/heavy.py", "import app.heavier")
        .write("app/heavier.py", "import app.plugins.two");
    assertBroken(
        "app.core.base may not import app.plugins.two (through app.heavy)",
        "app/core/base.py:1:1: app.core.base imports app.heavy",
        "app/heavy.py:1:1: app.heavy imports app.heavier",
        "app/heavier.py:1:1: app.heavier imports app.plugins.two");
  }

  @Test
  void forbiddenKnowsPackagesOfOthers() {
    contract("forbidden = [{importers = ['app'], imported = ['xml.dom']}]");
    assertKept();
    project.write("app/heavy.py", "from xml.dom import minidom");
    assertBroken("app.heavy may not import xml.dom");
  }

  @Test
  void importsForTypesBreakNoContract() {
    contract("forbidden = [{importers = ['app.core'], imported = ['app.plugins']}]");
    project.write(
        "app/core/base.py",
        "from typing import TYPE_CHECKING",
        "if TYPE_CHECKING:",
        "    import app.plugins.one");
    assertKept();
  }

  @Test
  void exceptionsLetImportsPassAndAreToldWhenNeedless() {
    project.write("app/core/base.py", "import app.plugins.one", "import app.plugins.two");
    contract(
        "forbidden = [{importers = ['app.core'], imported = ['app.plugins'], except = ["
            + "'app.core.base -> app.plugins.one', 'app.core.base -> app.plugins.two']}]");
    assertKept();
    project.write("app/core/base.py", "import app.plugins.one");
    Cli run = project.run("check");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "unmatched-pattern: the exception 'app.core.base -> app.plugins.two' matches no import")
        .contains("no new findings");
  }

  @Test
  void patternsThatNameNothingAreTold() {
    contract("forbidden = [{importers = ['app.kore'], imported = ['app.plugins']}]");
    Cli run = project.run("check");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("unmatched-pattern: no module is named app.kore");
  }

  @Test
  void layers() {
    contract("layers = [{layers = ['app.cli', 'app.core', 'app.heavy'], reason = 'downwards'}]");
    assertKept();
    project.write("app/heavier.py", "import app.core.base");
    assertBroken(
        "layers: app.heavy lies below app.core and may not import app.core.base"
            + " (through app.heavier)",
        "reason: downwards",
        "app/heavy.py:1:1: app.heavy imports app.heavier",
        "app/heavier.py:1:1: app.heavier imports app.core.base");
  }

  @Test
  void independent() {
    contract("independent = [{modules = ['app.plugins.*'], reason = 'each alone'}]");
    assertKept();
    project.write("app/plugins/two.py", "", "import app.plugins.one");
    assertBroken("independent: app.plugins.two", "reason: each alone", "app/plugins/two.py:2:1");
  }

  @Test
  void acyclic() {
    contract("acyclic = [{package = 'app', reason = 'a tree of parts'}]");
    assertKept();
    project
        .write("app/core/base.py", "import app.plugins")
        .write("app/plugins/one.py", "import app.core.run");
    assertBroken(
        "acyclic: parts of a package form a cycle: app.core → app.plugins → app.core",
        "reason: a tree of parts",
        "app/core/base.py:1:1: app.core imports app.plugins",
        "app/plugins/one.py:1:1: app.plugins imports app.core",
        "1 new finding");
  }

  @Test
  void acyclicLooksAsDeepAsItIsTold() {
    project
        .write("app/core/x/__init__.py")
        .write("app/core/x/m.py", "import app.core.y.n")
        .write("app/core/y/__init__.py")
        .write("app/core/y/n.py")
        .write("app/core/x/o.py")
        .write("app/core/y/p.py", "import app.core.x.o");
    contract("acyclic = [{package = 'app'}]");
    assertKept();
    contract("acyclic = [{package = 'app', depth = 2}]");
    assertBroken("app.core.x → app.core.y → app.core.x");
  }

  @Test
  void noEffects() {
    contract("no_effects = [{modules = ['app.core'], allow = ['warn'], reason = 'cheap'}]");
    project.write("app/core/base.py", "import warnings", "warnings.warn('old')");
    assertKept();
    project.write("app/core/base.py", "VALUE = 1", "print('hello')");
    assertBroken(
        "no-effects: app.core.base has an effect when it is imported: output",
        "reason: cheap",
        "app/core/base.py:2:1");
    project.run("baseline");
    assertThat(project.read("lazyscope-baseline.toml")).contains("\"app.core.base: output\"");
    assertThat(project.run("check").code()).isZero();
    project.write("app/core/base.py", "print('moved')", "open('file')");
    assertBroken("app.core.base has an effect when it is imported: file-read", "1 new finding");
  }

  @Test
  void noEffectsThroughCalls() {
    contract("no_effects = [{modules = ['app.core'], reason = 'cheap'}]");
    project
        .write("app/heavier.py", "def greet():", "    print('hello')")
        .write(
            "app/core/base.py",
            "import logging",
            "import app.heavier",
            "log = logging.getLogger()");
    assertKept();
    project.write("app/core/base.py", "import app.heavier", "", "app.heavier.greet()");
    assertBroken(
        "no-effects: app.core.base has an effect when it is imported: output",
        "through app.heavier.greet",
        "app/core/base.py:3:1",
        "app/heavier.py:2:5",
        "1 new finding");
    project.write(
        "app/heavier.py", "def greet():", "    print('hello')  # lazyscope: ignore[output] old");
    assertKept();
  }

  private void contract(String line) {
    project.settings("[contracts]", line);
  }

  private void assertKept() {
    Cli run = project.run("check");
    assertThat(run.out()).isEqualTo("no new findings\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  private void assertBroken(String... parts) {
    Cli run = project.run("check");
    assertThat(run.out()).contains(parts);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
  }
}

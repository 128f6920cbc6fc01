package dev.lazyscope.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.testing.Python315;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvironmentFinderTest {
  @TempDir Path folder;
  private Path project;
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void makeTheProject() throws IOException {
    project = Files.createDirectories(folder.resolve("project"));
    Files.createDirectory(project.resolve(".git"));
    Path library = folder.resolve("usr/lib/python3.11");
    Files.createDirectories(library.resolve("lib-dynload"));
    Files.createFile(library.resolve("os.py"));
    Files.createDirectories(folder.resolve("usr/lib/python3/dist-packages"));
    Files.createDirectories(folder.resolve("usr/bin"));
  }

  @Test
  void prefersTheEnvironmentInTheProject() throws IOException {
    Path environment = virtual("project/.venv", "");
    variables.put("VIRTUAL_ENV", virtual("active", "").toString());
    PythonEnvironment found = found();
    assertThat(found.source()).isEqualTo("the virtual environment " + environment);
    assertThat(found.minorVersion()).hasValue(11);
    assertThat(found.standardLibrary())
        .containsExactly(
            folder.resolve("usr/lib/python3.11"), folder.resolve("usr/lib/python3.11/lib-dynload"));
    assertThat(found.sitePackages())
        .containsExactly(environment.resolve("lib/python3.11/site-packages"));
  }

  @Test
  void addsTheSystemsPackagesWhereTheEnvironmentSaysSo() throws IOException {
    virtual("project/venv", "include-system-site-packages = true\n");
    assertThat(found().sitePackages())
        .containsExactly(
            project.resolve("venv/lib/python3.11/site-packages"),
            folder.resolve("usr/lib/python3/dist-packages"));
  }

  @Test
  void takesTheActiveEnvironmentNext() throws IOException {
    Path active = virtual("active", "");
    variables.put("VIRTUAL_ENV", active.toString());
    assertThat(found().source()).contains(active.toString());
  }

  @Test
  void knowsWherePoetryKeepsAnEnvironment() throws IOException {
    String name = "shop-" + ToolEnvironments.hash(project.toString()) + "-py3.11";
    virtual("home/.cache/pypoetry/virtualenvs/" + name, "");
    variables.put("HOME", folder.resolve("home").toString());
    assertThat(found().source()).endsWith(name);
  }

  @Test
  void readsWhatPdmNoted() throws IOException {
    Path elsewhere = virtual("elsewhere", "");
    Files.writeString(project.resolve(".pdm-python"), elsewhere.resolve("bin/python").toString());
    assertThat(found().source()).contains(elsewhere.toString());
  }

  @Test
  void readsAnInstallationOnThePathWithoutRunningIt() throws IOException {
    Path bin = folder.resolve("usr/bin");
    executable(bin.resolve("python3.11"), "#!/bin/sh\ntouch '" + folder + "/was-run'\n");
    Files.createSymbolicLink(bin.resolve("python3"), bin.resolve("python3.11"));
    variables.put("PATH", bin.toString());
    assertThat(found().minorVersion()).hasValue(11);
    assertThat(found().sitePackages())
        .containsExactly(folder.resolve("usr/lib/python3/dist-packages"));
    assertThat(folder.resolve("was-run")).doesNotExist();
  }

  @Test
  void seesThroughTheScriptsOfPyenv() throws IOException {
    Path shim = pyenvShim();
    Path bin = Files.createDirectories(folder.resolve("pyenv/versions/3.11.4/bin"));
    executable(bin.resolve("python3.11"), "#!/bin/sh\ntouch '" + folder + "/was-run'\n");
    Files.createSymbolicLink(bin.resolve("python3"), bin.resolve("python3.11"));
    Path library = Files.createDirectories(bin.resolveSibling("lib/python3.11"));
    Files.createFile(library.resolve("os.py"));
    variables.put("PATH", shim.getParent().toString());
    variables.put("PYENV_VERSION", "3.11.4:system");
    assertThat(found().standardLibrary()).containsExactly(library);
    variables.remove("PYENV_VERSION");
    Files.writeString(folder.resolve(".python-version"), "# ours\n3.11.4\n");
    assertThat(found().standardLibrary()).containsExactly(library);
    assertThat(folder.resolve("was-run")).doesNotExist();
  }

  @Test
  void runsAScriptOfPyenvThatLeadsElsewhere() throws IOException {
    variables.put("PATH", pyenvShim().getParent().toString());
    Files.createDirectories(folder.resolve("pyenv/versions/3.11.4"));
    Files.writeString(folder.resolve("pyenv/version"), "system\n3.11.4\n");
    found();
    assertThat(folder.resolve("was-run")).exists();
  }

  @Test
  void fallsBackToTheCatalogue() {
    assertThat(found()).isEqualTo(PythonEnvironment.catalogue());
  }

  @Test
  void namesTheNearestInterpreter() throws IOException {
    executable(folder.resolve("usr/bin/python3.11"), "");
    variables.put("PATH", folder.resolve("usr/bin").toString());
    assertThatThrownBy(() -> EnvironmentFinder.find(Optional.of("python3.12"), project, world()))
        .isInstanceOf(UsageProblem.class)
        .hasMessage("no interpreter 'python3.12'; did you mean python3.11?");
  }

  @Test
  void refusesWhatIsNoInterpreter() throws IOException {
    Path file = executable(folder.resolve("impostor"), "#!/bin/sh\necho hello\n");
    assertThatThrownBy(() -> EnvironmentFinder.find(Optional.of(file.toString()), project, world()))
        .isInstanceOf(UsageProblem.class)
        .hasMessage(file + " does not answer like a Python");
  }

  @Test
  void asksAnInterpreterOnlyForItsPaths() {
    PythonEnvironment found =
        EnvironmentFinder.find(Optional.of(Python315.interpreter().toString()), project, world());
    assertThat(found.minorVersion()).hasValue(15);
    assertThat(found.standardLibrary())
        .anyMatch(path -> Files.exists(path.resolve("importlib/__init__.py")));
  }

  private PythonEnvironment found() {
    return EnvironmentFinder.find(Optional.empty(), project, world());
  }

  private World world() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return new World(
        OutputStream.nullOutputStream(), nowhere, folder, variables, World.Terminals.NONE);
  }

  private Path virtual(String name, String settings) throws IOException {
    Path environment = folder.resolve(name);
    Files.createDirectories(environment.resolve("lib/python3.11/site-packages"));
    Files.writeString(
        environment.resolve("pyvenv.cfg"),
        "home = " + folder.resolve("usr/bin") + "\nversion = 3.11.4\n" + settings);
    return environment;
  }

  private Path pyenvShim() throws IOException {
    Path shims = Files.createDirectories(folder.resolve("pyenv/shims"));
    return executable(shims.resolve("python3"), "#!/bin/sh\ntouch '" + folder + "/was-run'\n");
  }

  private static Path executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}

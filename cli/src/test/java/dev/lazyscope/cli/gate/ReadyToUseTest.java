package dev.lazyscope.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lazyscope.cli.Cli;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The hook, the action and the example for GitLab, run as far as they run without a server: their
/// shell lines are executed, with a launcher that starts the program from the classes of this test.
final class ReadyToUseTest {
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final String NEW_CYCLE = "new import cycle: app.d → app.c → app.d";
  @TempDir Path folder;
  private GateProject project;
  private GateProject tool;

  @BeforeEach
  void makeTheProjects() throws IOException {
    project = GateProject.withACycle(folder.resolve("a project"));
    project.write("app/d.py", "import app.c");
    tool = GateProject.empty(folder.resolve("a tool"));
    Path java = Path.of(System.getProperty("java.home"), "bin/java");
    tool.write("classes", "-cp", '"' + System.getProperty("java.class.path") + '"')
        .write(
            "lazyscope",
            "#!/bin/sh",
            "exec '%s' '@%s' dev.lazyscope.cli.Main \"$@\""
                .formatted(java, tool.folder().resolve("classes")));
    Files.setPosixFilePermissions(
        tool.folder().resolve("lazyscope"), PosixFilePermissions.fromString("rwxr-xr-x"));
    tool.commit();
  }

  @Test
  void theHookChecks() throws IOException {
    JsonNode hook = yaml(".pre-commit-hooks.yaml").get(0);
    assertThat(hook.get("language").asText()).isEqualTo("script");
    assertThat(hook.get("pass_filenames").asBoolean()).isFalse();
    List<String> words = new ArrayList<>(List.of(hook.get("entry").asText().split(" ")));
    assertThat(Repository.root().resolve(words.removeFirst())).isExecutable();
    words.addAll(List.of("--against", "HEAD"));
    Cli run = project.run(words.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains(NEW_CYCLE);
  }

  @Test
  void theHookRunsForWhatMatters() throws IOException {
    Pattern files = Pattern.compile(yaml(".pre-commit-hooks.yaml").get(0).get("files").asText());
    assertThat(
            List.of(
                "a.py", "b/c.py", "pyproject.toml", "x/lazyscope.toml", "lazyscope-baseline.toml"))
        .allMatch(name -> files.matcher(name).find());
    assertThat(List.of("a.pyx", "README.md", "poetry.toml", "notpyproject.toml"))
        .noneMatch(name -> files.matcher(name).find());
  }

  @Test
  void theActionComparesWithTheBaseOfThePullRequest() throws Exception {
    Map<String, String> values = inputs();
    values.put("github.event.pull_request.base.sha", "HEAD");
    values.put("inputs.sarif", "out.sarif");
    Ended run = act(values);
    assertThat(run.code).as(run.text).isEqualTo(1);
    assertThat(run.text)
        .contains(
            "::error file=app/d.py,line=1,col=1,title=lazyscope%3A cyclic-import::" + NEW_CYCLE);
    assertThat(project.read("out.sarif")).contains("\"2.1.0\"", "app/d.py");
    String comment = Files.readString(folder.resolve("lazyscope.md"));
    assertThat(comment).startsWith("### Imports: 1 finding").contains(NEW_CYCLE);
    assertThat(Files.readString(folder.resolve("summary"))).isEqualTo(comment);
    assertThat(Files.readString(folder.resolve("output")))
        .isEqualTo("comment=" + folder.resolve("lazyscope.md") + "\n");
  }

  @Test
  void theActionTakesArguments() throws Exception {
    project.write("app/d.py", "def i(): pass").run("baseline");
    Map<String, String> values = inputs();
    values.put("inputs.against", "");
    values.put("inputs.arguments", "--entry app.c --no-cache");
    Ended run = act(values);
    assertThat(run.code).as(run.text).isZero();
    values.put("inputs.arguments", "--entry app.nothing");
    assertThat(act(values).code).isEqualTo(2);
  }

  @Test
  void theActionFetchesTheBaseInAShallowCheckout() throws Exception {
    project.commit();
    Path shallow = folder.resolve("shallow");
    String url = project.folder().toUri().toString();
    assertThat(
            bash("git clone --quiet --depth 1 '" + url + "' '" + shallow + "'", folder, Map.of())
                .code)
        .isZero();
    String base = bash("git rev-parse HEAD~1", project.folder(), Map.of()).text.strip();
    project = new GateProject(shallow);
    Map<String, String> values = inputs();
    values.put("github.event.pull_request.base.sha", base);
    Ended run = act(values);
    assertThat(run.code).as(run.text).isEqualTo(1);
    assertThat(run.text).contains(NEW_CYCLE);
  }

  @Test
  void theActionNamesEveryInputItUses() throws IOException {
    JsonNode action = yaml("action.yml");
    String text = Files.readString(Repository.root().resolve("action.yml"));
    Pattern.compile("inputs\\.(\\w+)")
        .matcher(text)
        .results()
        .forEach(use -> assertThat(action.get("inputs").has(use.group(1))).isTrue());
    action
        .get("inputs")
        .fieldNames()
        .forEachRemaining(name -> assertThat(text).contains("${{ inputs." + name + " }}"));
  }

  @Test
  void theExampleForGitlabChecks() throws Exception {
    project.write(".gitignore", ".cache/", ".lazyscope-tool/");
    JsonNode job = yaml("docs/examples/gitlab-ci.yml").get("imports");
    List<String> lines = new ArrayList<>();
    job.get("script").forEach(line -> lines.add(line.asText()));
    Map<String, String> variables =
        Map.of(
            "LAZYSCOPE_URL",
            tool.folder().toString(),
            "LAZYSCOPE_REVISION",
            "main",
            "CI_MERGE_REQUEST_DIFF_BASE_SHA",
            "HEAD");
    Ended run = bash("set -e\n" + String.join("\n", lines), project.folder(), variables);
    assertThat(run.code).as(run.text).isEqualTo(1);
    assertThat(run.text).contains(NEW_CYCLE);
    JsonNode reports = job.at("/artifacts/reports");
    assertThat(project.read(reports.get("codequality").asText())).contains("app/d.py");
    assertThat(project.read(reports.get("junit").asText())).contains("<testsuites tests=");
  }

  @Test
  void theExampleForGithubGivesTheActionWhatItKnows() throws IOException {
    JsonNode step = yaml("docs/examples/github.yml").at("/jobs/imports/steps/1");
    step.get("with")
        .fieldNames()
        .forEachRemaining(
            name -> {
              try {
                assertThat(yaml("action.yml").get("inputs").has(name)).isTrue();
              } catch (IOException failure) {
                throw new AssertionError(failure);
              }
            });
  }

  @Test
  void theFixtureKeepsItsContracts() {
    Path shop = Repository.fixture("gate/shop");
    Cli run = Cli.run(shop, "check", "--no-cache");
    assertThat(run.out()).isEqualTo("no new findings, 2 accepted\n");
    assertThat(run.code()).isZero();
    project.write("none.toml", "version = 1");
    String none = project.folder().resolve("none.toml").toString();
    assertThat(Cli.run(shop, "check", "--no-cache", "--baseline", none).code()).isEqualTo(1);
  }

  @Test
  void theExampleForPreCommitNamesTheHook() throws IOException {
    JsonNode hook = yaml("docs/examples/pre-commit-config.yaml").at("/repos/0/hooks/0");
    assertThat(hook.get("id")).isEqualTo(yaml(".pre-commit-hooks.yaml").get(0).get("id"));
  }

  /// {@return the defaults of the action's inputs, and what a server would say}
  private Map<String, String> inputs() throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    yaml("action.yml")
        .get("inputs")
        .properties()
        .forEach(
            input ->
                values.put("inputs." + input.getKey(), input.getValue().get("default").asText()));
    values.put("github.action_path", tool.folder().toString());
    values.put("github.event.pull_request.base.sha", "");
    return values;
  }

  private Ended act(Map<String, String> values) throws Exception {
    JsonNode step = yaml("action.yml").at("/runs/steps/1");
    assertThat(step.get("shell").asText()).isEqualTo("bash");
    Map<String, String> variables = new LinkedHashMap<>();
    step.get("env")
        .properties()
        .forEach(
            variable ->
                variables.put(variable.getKey(), filled(variable.getValue().asText(), values)));
    variables.put("RUNNER_TEMP", folder.toString());
    variables.put("GITHUB_OUTPUT", folder.resolve("output").toString());
    variables.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
    return bash(step.get("run").asText(), project.folder(), variables);
  }

  private static String filled(String text, Map<String, String> values) {
    return Pattern.compile("\\$\\{\\{ ([\\w.]+) }}")
        .matcher(text)
        .replaceAll(use -> Matcher.quoteReplacement(values.get(use.group(1))));
  }

  private record Ended(int code, String text) {}

  /// As servers run steps: stop at the first command that fails.
  private Ended bash(String script, Path directory, Map<String, String> variables)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script)
            .directory(directory.toFile())
            .redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes());
    return new Ended(process.waitFor(), text);
  }

  private static JsonNode yaml(String file) throws IOException {
    return YAML.readTree(Repository.root().resolve(file).toFile());
  }
}

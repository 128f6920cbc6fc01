package dev.lazyscope.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.lazyscope.cli.Cli;
import dev.lazyscope.testing.Golden;
import dev.lazyscope.testing.Repository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What the gate says in each format: about a project that broke contracts, closed a cycle and
/// repaired another. Names and reasons hold what the formats have to escape.
final class FormatsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir Path folder;
  private GateProject project;

  @BeforeEach
  void makeTheProject() {
    project =
        GateProject.withACycle(folder)
            .settings(
                "entries = ['app.c']",
                "[contracts]",
                "must_not_load = [{entry = 'app.c', modules = ['app.g'], reason = '50 % <of> \"us\", they: wait'}]",
                "layers = [{layers = ['app.c', 'app.nothing']}]");
    project.commit();
    project
        .write("app/b.py")
        .write("app/d.py", "text = 'é'; import app.c", "import app.f")
        .write("app/f.py", "import app.g")
        .write("app/g.py");
  }

  @ParameterizedTest
  @CsvSource({
    "console, txt",
    "json, json",
    "sarif, sarif.json",
    "github, github.txt",
    "gitlab, gitlab.json",
    "junit, xml",
    "markdown, md"
  })
  void eachFormatSaysTheSame(String format, String suffix) {
    Cli run = check(format);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    Golden.assertSame("gate/check." + suffix, run.out());
  }

  @Test
  void sarifFollowsItsSchema() throws IOException {
    assertThat(problems(sarifSchema(), check("sarif").out())).isEmpty();
    project.write("app/d.py");
    assertThat(problems(sarifSchema(), check("sarif").out())).isEmpty();
  }

  @Test
  void theSchemaOfSarifFindsFaults() throws IOException {
    String broken = check("sarif").out().replace("\"ruleId\"", "\"rule\"");
    assertThat(problems(sarifSchema(), broken)).isNotEmpty();
  }

  @Test
  void jsonFollowsItsSchemas() throws IOException {
    assertThat(problems(ownSchema("check"), check("json").out())).isEmpty();
    assertThat(problems(ownSchema("check"), project.run("check", "--format", "json").out()))
        .isEmpty();
    assertThat(problems(ownSchema("diff"), project.run("diff", "HEAD", "--format", "json").out()))
        .isEmpty();
    assertThat(problems(ownSchema("diff"), check("json").out())).isNotEmpty();
  }

  @Test
  void fingerprintsAndKeysSurviveMovedLines() throws IOException {
    List<String> before = fingerprints();
    assertThat(before).hasSize(3).doesNotHaveDuplicates();
    project
        .write("app/d.py", "", "", "import app.f", "def i(): pass", "import app.c")
        .write("app/f.py", "", "import app.g");
    assertThat(fingerprints()).isEqualTo(before);
    project.write("app/f.py");
    assertThat(fingerprints()).hasSize(2);
  }

  @Test
  void junitCountsWhatFailed() throws Exception {
    Element suite = xml(check("junit").out());
    NodeList cases = suite.getElementsByTagName("testcase");
    assertThat(suite.getAttribute("tests")).isEqualTo(cases.getLength() + "");
    assertThat(suite.getAttribute("failures"))
        .isEqualTo(suite.getElementsByTagName("failure").getLength() + "")
        .isEqualTo("2");
    assertThat(suite.getElementsByTagName("failure").item(1).getTextContent())
        .contains("reason: 50 % <of> \"us\", they: wait", "app/f.py:1:1: app.f loads app.g");
  }

  @Test
  void gitlabHasWhatItAsksFor() throws IOException {
    JsonNode issues = JSON.readTree(check("gitlab").out());
    assertThat(issues).hasSize(3);
    for (JsonNode issue : issues) {
      assertThat(issue.get("description").asText()).isNotEmpty();
      assertThat(issue.get("check_name").asText()).isNotEmpty();
      assertThat(issue.get("fingerprint").asText()).hasSize(32);
      assertThat(issue.get("severity").asText()).isIn("info", "minor", "major", "critical");
      assertThat(issue.at("/location/path").asText()).isNotEmpty();
      assertThat(issue.at("/location/lines/begin").asInt()).isPositive();
    }
  }

  @Test
  void nothingFoundIsSaidInEachFormat() throws Exception {
    project.write("app/d.py").settings();
    assertThat(check("console").out()).endsWith("no new findings\n");
    assertThat(check("github").out()).isEmpty();
    assertThat(JSON.readTree(check("gitlab").out())).isEmpty();
    assertThat(JSON.readTree(check("json").out()).get("failed").asBoolean()).isFalse();
    assertThat(JSON.readTree(check("sarif").out()).at("/runs/0/results")).isEmpty();
    assertThat(xml(check("junit").out()).getAttribute("failures")).isEqualTo("0");
    assertThat(check("markdown").out()).startsWith("### Imports: no new findings");
    assertThat(check("console").code()).isZero();
  }

  @Test
  void theOutputMayGoToAFile() {
    String expected = check("sarif").out();
    Cli run = project.run("check", "--against", "HEAD", "--format", "sarif", "-o", "out.sarif");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
    assertThat(project.read("out.sarif")).isEqualTo(expected);
  }

  @Test
  void oneRunWritesSeveralFormats() {
    String sarif = check("sarif").out();
    String markdown = check("markdown").out();
    Cli run =
        project.run(
            "check",
            "--against",
            "HEAD",
            "--report",
            "sarif=a b.sarif",
            "--report",
            "markdown=comment.md");
    assertThat(run.out()).isEqualTo(check("console").out());
    assertThat(project.read("a b.sarif")).isEqualTo(sarif);
    assertThat(project.read("comment.md")).isEqualTo(markdown);
  }

  @ParameterizedTest
  @CsvSource({"--format, sariff", "--report, sariff=x", "--report, sarif"})
  void anUnknownFormatIsRefused(String option, String value) {
    Cli run = project.run("check", option, value);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("sarif").doesNotContain("Exception");
  }

  private Cli check(String format) {
    return project.run("check", "--against", "HEAD", "--format", format);
  }

  private List<String> fingerprints() throws IOException {
    List<String> found = new ArrayList<>();
    JSON.readTree(check("sarif").out())
        .at("/runs/0/results")
        .forEach(
            result ->
                found.add(
                    result.get("ruleId").asText()
                        + " "
                        + result.at("/partialFingerprints/lazyscope~1v1").asText()));
    return found;
  }

  private static List<String> problems(JsonSchema schema, String document) throws IOException {
    return schema.validate(JSON.readTree(document)).stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  private static JsonSchema ownSchema(String name) throws IOException {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(Files.readString(Repository.root().resolve("docs/schema/" + name + ".json")));
  }

  private static JsonSchema sarifSchema() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            FormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(stream);
    }
  }

  private static Element xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }
}

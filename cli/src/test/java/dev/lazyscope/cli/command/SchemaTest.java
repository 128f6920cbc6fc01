package dev.lazyscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.lazyscope.cli.Cli;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands print as JSON is what their schemas in `docs/schema` say.
final class SchemaTest {
  @TempDir Path folder;

  @BeforeEach
  void makeTheProject() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve("a.py"), "import b\nclass C(b.B): pass\n");
    Files.writeString(folder.resolve("b.py"), "import json\nimport a\nprint(1)\nclass B: pass\n");
    Files.writeString(folder.resolve("first.py"), "V = 1\nfrom second import get\ndef f(): get\n");
    Files.writeString(folder.resolve("second.py"), "from first import V\ndef get(): return V\n");
  }

  @Test
  void documentsFollowTheirSchemas() throws IOException {
    check("simulate", "simulate", "--entry", "a");
    check("why", "why", "a", "json");
    check("why", "why", "second", "json");
    check("advise", "advise", "--entry", "a");
    check("advise", "advise", "--entry", "first");
    check("cycles", "cycles");
    check("graph", "graph");
    check("effects", "effects");
  }

  @Test
  void comparisonsFollowTheirSchema() throws IOException {
    Files.writeString(folder.resolve("e.json"), "{\"n\": {\"argv\": [\"-c\", \"import b\"]}}");
    Files.writeString(
        folder.resolve("n.eager.json"), "{\"modules\": [[\"b\", null]], \"bare\": [\"sys\"]}");
    check("verify", "verify", "e.json", "--truth", ".");
  }

  @Test
  void theCheckCanFail() throws IOException {
    assertThat(problems("verify", "{\"schema\": \"x\", \"summary\": {}, \"more\": 1}"))
        .hasSize(3)
        .anySatisfy(one -> assertThat(one).contains("'entries' not found"))
        .anySatisfy(one -> assertThat(one).contains("'more' is not defined"))
        .anySatisfy(one -> assertThat(one).contains("schema: must be the constant value"));
  }

  private void check(String schema, String... command) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--format", "json", "--no-cache"));
    Cli run = Cli.run(folder, arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(problems(schema, run.out())).as(schema).isEmpty();
  }

  private static List<String> problems(String schema, String document) throws IOException {
    String text = Files.readString(Repository.root().resolve("docs/schema/" + schema + ".json"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(text)
        .validate(document, InputFormat.JSON)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}

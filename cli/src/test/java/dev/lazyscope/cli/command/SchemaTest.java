package dev.lazyscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir Path folder;

  @BeforeEach
  void makeTheProject() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve("a.py"), "import b\nclass C(b.B): pass\n");
    Files.writeString(folder.resolve("b.py"), "import json\nimport a\nprint(1)\nclass B: pass\n");
  }

  @Test
  void documentsFollowTheirSchemas() throws IOException {
    check("simulate", "simulate", "--entry", "a");
    check("why", "why", "a", "json");
    check("advise", "advise", "--entry", "a");
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
    List<String> problems = new ArrayList<>();
    validate(
        schema("verify"),
        JSON.readTree("{\"schema\": \"x\", \"summary\": {}, \"more\": 1}"),
        "",
        problems);
    assertThat(problems)
        .containsExactlyInAnyOrder(
            "/entries is missing", "/more is unknown", "/schema is not const");
  }

  private void check(String schema, String... command) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--format", "json", "--no-cache"));
    Cli run = Cli.run(folder, arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    List<String> problems = new ArrayList<>();
    validate(schema(schema), JSON.readTree(run.out()), "", problems);
    assertThat(problems).as(schema).isEmpty();
  }

  private static JsonNode schema(String name) throws IOException {
    return JSON.readTree(
        Files.readAllBytes(Repository.root().resolve("docs/schema/" + name + ".json")));
  }

  /// The part of JSON Schema that ours use.
  private static void validate(JsonNode schema, JsonNode value, String at, List<String> problems) {
    if (schema.has("const") && !schema.get("const").equals(value)) {
      problems.add(at + " is not const");
    }
    if (schema.has("enum") && !contains(schema.get("enum"), value)) {
      problems.add(at + " is none of the enum: " + value);
    }
    if (schema.has("type") && !hasType(schema.get("type").asText(), value)) {
      problems.add(at + " is no " + schema.get("type").asText());
    }
    schema
        .path("required")
        .forEach(
            name -> {
              if (!value.has(name.asText())) {
                problems.add(at + "/" + name.asText() + " is missing");
              }
            });
    value
        .properties()
        .forEach(
            field -> {
              String inner = at + "/" + field.getKey();
              JsonNode known = schema.path("properties").path(field.getKey());
              if (!known.isMissingNode()) {
                validate(known, field.getValue(), inner, problems);
              } else if (!schema.path("additionalProperties").asBoolean(true)) {
                problems.add(inner + " is unknown");
              }
            });
    if (value.isArray() && schema.has("items")) {
      value.forEach(item -> validate(schema.get("items"), item, at + "[]", problems));
    }
  }

  private static boolean contains(JsonNode choices, JsonNode value) {
    for (JsonNode choice : choices) {
      if (choice.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasType(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> throw new IllegalArgumentException(type);
    };
  }
}

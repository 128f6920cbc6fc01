package dev.lazyscope.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lazyscope.report.drawing.SmallGraph;
import dev.lazyscope.testing.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class GraphJsonTest {
  @Test
  void oneModuleALine() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphJson.write(SmallGraph.graph(), out);
    String text = out.toString(StandardCharsets.UTF_8);
    Golden.assertSame("json/graph.json", text);
    JsonNode document = new ObjectMapper().readTree(text);
    assertThat(document.get("modules")).hasSize(document.get("module_count").asInt());
    assertThat(document.get("modules").get(0).get("name").asText()).isEqualTo("\"]<b>\\&\u0000");
  }
}

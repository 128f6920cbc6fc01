package dev.lazyscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.cli.Cli;
import dev.lazyscope.testing.Marks;
import dev.lazyscope.testing.Marks.Mark;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `fixtures/effects`: programs whose lines carry the effects that must be found there, as
/// comments. What is missing and what is unexpected both fail.
final class EffectFixturesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Path> programs() throws IOException {
    return MarkedPrograms.in("effects");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void findsWhatIsMarkedAndNothingElse(Path program) throws IOException {
    assertThat(MarkedPrograms.differences(program, effects(program))).isEmpty();
  }

  @Test
  void everyKindHasAFixture() throws IOException {
    Set<String> marked = new TreeSet<>();
    for (Path program : programs().toList()) {
      for (Path file : MarkedPrograms.python(program)) {
        Marks.in(Files.readString(file)).marks().forEach(mark -> marked.add(kind(mark)));
      }
    }
    Marks.in(Files.readString(Repository.fixture("summary/effects.py")))
        .marks()
        .forEach(mark -> marked.add(kind(mark)));
    assertThat(marked)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EffectKind.values()).map(EffectKind::id).toList());
  }

  @Test
  void unusedCommentsAreTold() {
    Cli run = run(Repository.fixture("effects/user_says"), "--format", "json");
    assertThat(run.err())
        .contains("main.py:11: unused-ignore: the comment silences nothing: network")
        .doesNotContain("main.py:10");
  }

  @Test
  void everyFormatTellsTheChain() {
    Path program = Repository.fixture("effects/followed");
    assertThat(run(program).out()).contains("through lib.chain > lib.second > lib.act, lib.py:9");
    assertThat(run(program, "--format", "github").out())
        .contains("::warning file=main.py,line=9,col=1,title=lazyscope%3A environment::");
    assertThat(run(program, "--format", "markdown").out())
        .contains("- **environment** `main.py:9`");
    assertThat(run(program, "--kind", "network").out()).startsWith("0 effects");
    assertThat(run(program, "--kind", "netwrk").err()).contains("did you mean network?");
  }

  @Test
  void sarifIsSarif() throws IOException {
    Path effects = Repository.fixture("effects/followed");
    Path advice = Repository.fixture("advice/lazy_modules");
    Cli advise = Cli.run(advice, "advise", "--entry", "main.py", "--no-cache", "--format", "sarif");
    Path cycle = Repository.fixture("advice/cycle_lazy_dependent");
    Cli warned = Cli.run(cycle, "advise", "--entry", "main.py", "--no-cache", "--format", "sarif");
    assertThat(JSON.readTree(warned.out()).at("/runs/0/results/0/relatedLocations")).hasSize(2);
    try (InputStream schema =
        EffectFixturesTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonSchema sarif =
          JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(JSON.readTree(schema));
      for (String text :
          List.of(run(effects, "--format", "sarif").out(), advise.out(), warned.out())) {
        JsonNode document = JSON.readTree(text);
        assertThat(sarif.validate(document)).isEmpty();
        assertThat(document.at("/runs/0/results")).isNotEmpty();
      }
    }
  }

  private static String kind(Mark mark) {
    return mark.text().replaceFirst(" .*", "");
  }

  private Cli run(Path program, String... options) {
    List<String> arguments = new ArrayList<>(List.of("effects", ".", "--no-cache"));
    arguments.addAll(List.of(options));
    return Cli.run(program, arguments.toArray(String[]::new));
  }

  private Map<String, Set<Mark>> effects(Path program) throws IOException {
    Cli run = run(program, "--format", "json");
    assertThat(run.code()).as(run.err()).isZero();
    Map<String, Set<Mark>> found = new HashMap<>();
    for (JsonNode one : JSON.readTree(run.out()).get("effects")) {
      String via = one.get("via").asText();
      found
          .computeIfAbsent(one.get("file").asText(), key -> new TreeSet<>())
          .add(
              new Mark(
                  one.get("line").asInt(),
                  "effect",
                  one.get("kind").asText() + (via.isEmpty() ? "" : " via " + via)));
    }
    return found;
  }
}

package dev.lazyscope.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.chain.Simulation.Outcome;
import dev.lazyscope.graph.load.LoadSet;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class LoadSvgTest {
  @Test
  void eachModuleLiesBelowWhatLoadsIt() {
    LoadTree tree = LoadTree.of(loads("app<", "json<app", "json.decoder<json", "shop<app"));
    assertThat(tree.blocks().stream().map(LoadSvgTest::text))
        .containsExactly("app 0 0 4", "json 1 0 2", "shop 1 2 1", "json.decoder 2 0 1");
    assertThat(tree.levels()).isEqualTo(3);
  }

  @Test
  void causesThatRunInACircleAreOpened() {
    LoadTree tree = LoadTree.of(loads("a<b", "b<a", "c<a"));
    assertThat(tree.blocks().stream().map(LoadSvgTest::text))
        .containsExactly("a 0 0 3", "b 1 0 1", "c 1 1 1");
  }

  @Test
  void drawsBothModesAndTellsWhatIsSaved() throws Exception {
    String svg =
        LoadSvg.of(
            "app & <co>",
            new Outcome("as-written", loads("app<", "json<app", "json.decoder<json")),
            new Outcome("advised", loads("app<")));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    // Two keys, two entries, three loads and one.
    assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(8);
    assertThat(svg.split("class=\"load saved\"", -1)).hasSize(1 + 1 + 2);
    assertThat(svg)
        .contains("<title>json: 2 modules, imported at app:3</title>")
        .contains("prefers-color-scheme: dark")
        .doesNotContain("<co>");
  }

  @Test
  void whatWouldNotBeSeenIsLeftOut() {
    String[] many =
        Stream.concat(
                Stream.of("app<"),
                Stream.iterate(0, i -> i + 1).limit(9_000).map(i -> "m" + i + "<app"))
            .toArray(String[]::new);
    Outcome outcome = new Outcome("as-written", loads(many));
    assertThat(LoadSvg.of("app", outcome, outcome).length()).isLessThan(20_000);
  }

  private static String text(LoadTree.Block block) {
    return "%s %d %d %d"
        .formatted(block.load().module(), block.level(), block.left(), block.size());
  }

  /// `module<importer` for each load.
  private static LoadSet loads(String... loads) {
    return new LoadSet(
        Stream.of(loads).map(load -> load.split("<", -1)).map(LoadSvgTest::load).toList(),
        Set.of(),
        List.of(),
        LoadSet.Ending.RETURNED);
  }

  private static LoadSet.Load load(String[] names) {
    Place place = new Place(3, 1);
    return new LoadSet.Load(
        names[0], new LoadSet.Cause(names[1], place, names[1], place, LoadSet.Kind.EAGER_IMPORT));
  }
}

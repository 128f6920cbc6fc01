package dev.lazyscope.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.graph.model.Origin;
import dev.lazyscope.report.drawing.SmallGraph;
import dev.lazyscope.testing.Golden;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class GraphSvgTest {
  @Test
  void drawsEveryModuleAndArrow() throws Exception {
    String svg = GraphSvg.of(SmallGraph.graph());
    Golden.assertSame("drawing/graph.svg", svg);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(6);
    assertThat(document.getElementsByTagName("path").getLength()).isEqualTo(8);
    assertThat(document.getElementsByTagName("b").getLength()).isZero();
    assertThat(GraphSvg.of(SmallGraph.graph())).isEqualTo(svg);
  }

  @Test
  void aBlackBallIsNotDrawn() {
    assertThat(GraphSvg.isReadable(SmallGraph.graph())).isTrue();
    assertThat(GraphSvg.isReadable(star(500))).isFalse();
  }

  @Test
  void whatGraphvizDrawsGetsTheSameLooks() {
    String graphviz =
        "<?xml version=\"1.0\"?>\n<svg width=\"8pt\"\n viewBox=\"0 0 8 8\">\n<g/></svg>";
    assertThat(SvgStyle.restyled(graphviz))
        .startsWith("<?xml version=\"1.0\"?>\n<svg width=\"8pt\"\n viewBox=\"0 0 8 8\">\n<style>")
        .contains("prefers-color-scheme: dark")
        .endsWith("<g/></svg>");
    assertThat(SvgStyle.restyled("no drawing")).isEqualTo("no drawing");
  }

  private static ImportGraph star(int modules) {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int centre = builder.node(new ModuleNode("centre", Origin.PROJECT, "", 0));
    for (int i = 0; i < modules; i++) {
      int leaf = builder.node(new ModuleNode("m" + i, Origin.PROJECT, "", 0));
      builder.edge(centre, leaf, EdgeKind.MODULE_LEVEL, new Place(1, 1));
    }
    return builder.build();
  }
}

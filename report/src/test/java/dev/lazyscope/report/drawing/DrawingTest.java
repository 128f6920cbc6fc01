package dev.lazyscope.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.testing.Golden;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

final class DrawingTest {
  @Test
  void dot() {
    Golden.assertSame("drawing/graph.dot", GraphDot.of(SmallGraph.graph()));
  }

  @Test
  void mermaid() {
    Golden.assertSame("drawing/graph.mmd", GraphMermaid.of(SmallGraph.graph()));
  }

  @Test
  void graphml() throws Exception {
    String text = GraphXml.of(SmallGraph.graph());
    Golden.assertSame("drawing/graph.graphml", text);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));
    assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(6);
    assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(10);
  }

  @Test
  void severalImportsAreOneArrow() {
    assertThat(Arrow.of(SmallGraph.graph()))
        .filteredOn(arrow -> arrow.imports().size() == 2)
        .singleElement()
        .satisfies(
            arrow -> {
              assertThat(arrow.look()).isEqualTo(Arrow.Look.EXECUTED);
              assertThat(arrow.title()).isEqualTo("guarded at 4:5, function-level at 40:9");
              assertThat(arrow.isCyclic()).isTrue();
            });
  }
}

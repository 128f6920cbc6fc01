package dev.lazyscope.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class LineMapTest {
  private final LineMap map = LineMap.of(bytes("a\r\nbé😀c\rd\n\fe"));

  @Test
  void countsCharactersAndBytes() {
    assertThat(map.place(0)).isEqualTo(new Place(1, 1));
    assertThat(map.place(3)).isEqualTo(new Place(2, 1));
    assertThat(map.place(10)).isEqualTo(new Place(2, 4));
    assertThat(map.byteColumn(10)).isEqualTo(7);
    assertThat(map.place(12)).isEqualTo(new Place(3, 1));
    assertThat(map.place(15)).isEqualTo(new Place(4, 2));
    assertThat(map.place(16)).isEqualTo(new Place(4, 3));
  }

  @Test
  void answersInAnyOrder() {
    assertThat(map.line(15)).isEqualTo(4);
    assertThat(map.line(1)).isEqualTo(1);
    assertThat(map.lineStart(3)).isEqualTo(12);
    assertThat(map.lineStart(9)).isEqualTo(16);
  }

  @Test
  void countsLines() {
    assertThat(map.lines()).isEqualTo(4);
    assertThat(LineMap.of(bytes("")).lines()).isZero();
    assertThat(LineMap.of(bytes("a\n")).lines()).isEqualTo(1);
    assertThat(LineMap.of(bytes("a\nb")).lines()).isEqualTo(2);
  }

  @Test
  void aByteOrderMarkHasNoColumn() {
    assertThat(LineMap.of(bytes("\uFEFFab")).place(4)).isEqualTo(new Place(1, 2));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

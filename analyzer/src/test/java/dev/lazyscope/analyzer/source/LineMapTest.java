package dev.lazyscope.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
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
  void countsBytesToTheEndOfALine() {
    assertThat(map.untilEnd(0)).isEqualTo(1);
    assertThat(map.untilEnd(4)).isEqualTo(7);
    assertThat(map.untilEnd(14)).isEqualTo(2);
    assertThat(map.untilEnd(16)).isZero();
  }

  @Test
  void answersInAnyOrder() {
    assertThat(map.line(15)).isEqualTo(4);
    assertThat(map.line(1)).isEqualTo(1);
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

  @Test
  void agreesWithCountingEachByte() {
    Random random = new Random(1);
    for (int round = 0; round < 2_000; round++) {
      byte[] text = text(random);
      LineMap map = LineMap.of(text);
      for (int query = 0; query < 20; query++) {
        int offset = random.nextInt(text.length + 1);
        assertThat(map.place(offset)).isEqualTo(counted(text, offset));
      }
    }
  }

  /// Newlines of all kinds and characters of several bytes, over several blocks of the map.
  private static byte[] text(Random random) {
    byte[] text = new byte[random.nextInt(1_500)];
    for (int i = 0; i < text.length; i++) {
      text[i] =
          switch (random.nextInt(round(text.length))) {
            case 0 -> '\n';
            case 1 -> '\r';
            case 2 -> (byte) 0x80;
            default -> 'a';
          };
    }
    return text;
  }

  private static int round(int length) {
    return 4 + length % 40;
  }

  private static Place counted(byte[] text, int offset) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < offset; i++) {
      boolean isPair = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
      if (text[i] == '\n' || text[i] == '\r' && !isPair) {
        line++;
        column = 1;
      } else {
        column += (text[i] & 0xC0) == 0x80 ? 0 : 1;
      }
    }
    return new Place(line, column);
  }
}

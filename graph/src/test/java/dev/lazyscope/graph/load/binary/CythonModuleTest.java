package dev.lazyscope.graph.load.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.load.elf.CompiledFile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/// Binaries as Cython lays them out: strings of C, the lengths, the text.
final class CythonModuleTest {
  private static final List<String> STRINGS =
      List.of(
          "a text that is said to people and is not a name",
          "GzipFile",
          "__main__",
          "__name__",
          "__test__",
          "dateutil.tz",
          "gzip");

  @Test
  void readsDeflatedStrings() {
    byte[] file = file("\0cython_runtime\0init pack.fast\0", deflated(String.join("", STRINGS)));
    CythonModule module = CythonModule.of(CompiledFile.of(file)).orElseThrow();
    assertThat(module.strings()).containsExactlyInAnyOrderElementsOf(STRINGS);
    assertThat(module.inflates()).isTrue();
    assertThat(module.compiledAs()).isEqualTo(Optional.of("pack.fast"));
  }

  @Test
  void readsPackedStrings() {
    byte[] file = file("\0cython_runtime\0init _fast\0", packed(String.join("", STRINGS)));
    CythonModule module = CythonModule.of(CompiledFile.of(file)).orElseThrow();
    assertThat(module.strings()).containsAll(STRINGS);
    assertThat(module.inflates()).isFalse();
    assertThat(module.compiledAs()).isEqualTo(Optional.of("_fast"));
  }

  @Test
  void followsReferencesBack() {
    // Flags 00000111: three letters, then a reference to all of them (offset 0, three letters).
    byte[] packed = new byte[64];
    byte[] start = {0b0000_0111, 'a', 'b', 'c', 0, 0};
    System.arraycopy(start, 0, packed, 0, start.length);
    assertThat(new String(Lzss.unpacked(packed, 0, 6), StandardCharsets.US_ASCII))
        .startsWith("abcabc");
  }

  @Test
  void leavesOtherBinariesAlone() {
    assertThat(
            CythonModule.of(CompiledFile.of("\0init other\0".getBytes(StandardCharsets.US_ASCII))))
        .isEmpty();
  }

  private static byte[] file(String constants, byte[] text) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {1, 2, 3});
    file.writeBytes(constants.getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(new byte[] {-1, -1, -1, -1, -1});
    for (String string : STRINGS) {
      file.writeBytes(
          ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(string.length()).array());
    }
    file.writeBytes(new byte[] {-1, -1, -1, -1});
    file.writeBytes(text);
    file.writeBytes(new byte[64]);
    return file.toByteArray();
  }

  private static byte[] deflated(String text) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(text.getBytes(StandardCharsets.US_ASCII));
    deflater.finish();
    byte[] bytes = new byte[text.length() + 64];
    int length = deflater.deflate(bytes);
    deflater.end();
    return java.util.Arrays.copyOf(bytes, length);
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i += 8) {
      packed.write(0xff);
      packed.writeBytes(
          text.substring(i, Math.min(text.length(), i + 8)).getBytes(StandardCharsets.US_ASCII));
    }
    return packed.toByteArray();
  }
}

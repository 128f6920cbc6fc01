package dev.lazyscope.analyzer.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// An endless supply of damaged sources, made from sound ones: bytes flipped, tokens deleted,
/// doubled, swapped and put in from elsewhere, ends cut off, brackets nested.
public final class Mutations {
  private static final String[] TOKENS =
      ("False None True and as assert async await break class continue def del elif else except"
              + " finally for from global if import in is lambda nonlocal not or pass raise return"
              + " try while with yield match case type _ lazy print exec ( ) [ ] { } , : ; . ... ->"
              + " = := ! ~ == != <> < <= > >= + - * @ / % ** << >> | ^ & // += **= //= >>= x y 0"
              + " 1.5 2j 0x1f 007 1_0 1__0 10L 'a' \"b\" b'c' f'{x}' f'{x!r:>{w}}' t'{y}' u'd' f'{"
              + " rf\" ''' \"\"\" # ` $ ? \\ é € \u00a0 \u3000 f'{x=}' }} {{ \\N{DIGIT*ONE} \\x4")
          .split(" ");
  private static final String[] SPACES = {
    "\n", "\n    ", "\n\t", "\\\n", "\r", "\r\n", "\f", " ", "\0"
  };
  private static final String[] NESTS = {
    "(", "[", "{", "f(", "a[", "{a:", "not ", "-", "lambda:", "f'{"
  };

  private final List<byte[]> sources;
  private final Random random;
  private final int deepest;

  /// Nests up to 2 to the power of `deepest` deep.
  public Mutations(List<byte[]> sources, Random random, int deepest) {
    this.sources = sources;
    this.deepest = deepest;
    this.random = random;
  }

  /// {@return the parts of a file that begin at the margin, each with what is indented under it}
  public static List<byte[]> statements(byte[] file) {
    List<byte[]> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < file.length; i++) {
      boolean isLineStart = file[i - 1] == '\n' || file[i - 1] == '\r' && file[i] != '\n';
      if (isLineStart && Character.isLetter(file[i])) {
        parts.add(Arrays.copyOfRange(file, start, i));
        start = i;
      }
    }
    parts.add(Arrays.copyOfRange(file, start, file.length));
    return parts;
  }

  /// {@return the next damaged source}
  public byte[] next() {
    byte[] source = any(sources);
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      source = damaged(source);
    }
    return source;
  }

  private byte[] damaged(byte[] source) {
    return switch (random.nextInt(12)) {
      case 0 -> flipped(source);
      case 1 -> Arrays.copyOf(source, random.nextInt(source.length + 1));
      case 2 -> spliced(source, any(sources));
      case 3 -> nested(source);
      case 4 -> joined(source, any(sources));
      case 5 -> inserted(source, SPACES[random.nextInt(SPACES.length)]);
      default -> tokens(source);
    };
  }

  private byte[] any(List<byte[]> from) {
    return from.get(random.nextInt(from.size()));
  }

  private byte[] flipped(byte[] source) {
    byte[] copy = source.clone();
    for (int i = random.nextInt(3); i >= 0 && copy.length > 0; i--) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private byte[] spliced(byte[] source, byte[] other) {
    int from = random.nextInt(other.length + 1);
    int to = Math.min(other.length, from + random.nextInt(60));
    int at = random.nextInt(source.length + 1);
    return replaced(source, at, at, Arrays.copyOfRange(other, from, to));
  }

  private byte[] nested(byte[] source) {
    String nest = NESTS[random.nextInt(NESTS.length)];
    return inserted(source, nest.repeat(1 << random.nextInt(deepest + 1)));
  }

  private static byte[] joined(byte[] source, byte[] other) {
    return replaced(source, source.length, source.length, other);
  }

  private byte[] inserted(byte[] source, String text) {
    int at = random.nextInt(source.length + 1);
    return replaced(source, at, at, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Deletes, doubles or replaces the word or sign at some place.
  private byte[] tokens(byte[] source) {
    if (source.length == 0) {
      return source;
    }
    int at = random.nextInt(source.length);
    int start = at;
    int end = at + 1;
    boolean isWord = isWord(source[at]);
    while (start > 0 && isWord && isWord(source[start - 1])) {
      start--;
    }
    while (end < source.length && isWord && isWord(source[end])) {
      end++;
    }
    byte[] token = Arrays.copyOfRange(source, start, end);
    byte[] word = TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(5)) {
      case 0 -> replaced(source, start, end, new byte[0]);
      case 1 -> replaced(source, start, start, token);
      case 2 -> replaced(source, start, end, word);
      case 3 -> replaced(source, start, start, word);
      default -> inserted(source, " " + TOKENS[random.nextInt(TOKENS.length)] + " ");
    };
  }

  private static boolean isWord(byte b) {
    return Character.isLetterOrDigit(b) || b == '_' || b < 0;
  }

  private static byte[] replaced(byte[] source, int start, int end, byte[] with) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(source.length + with.length);
    out.write(source, 0, start);
    out.writeBytes(with);
    out.write(source, end, source.length - end);
    return out.toByteArray();
  }
}

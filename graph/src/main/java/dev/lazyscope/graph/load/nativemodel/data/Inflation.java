package dev.lazyscope.graph.load.nativemodel.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What a stream of compressed data holds behind the bytes that were taken out of it before: those
/// that are taken now, how much of the data they needed, and whether it ended there.
record Inflation(byte[] output, int consumed, boolean isEnd) {
  /// As much as is read at once of data that is not compressed.
  private static final int LONGEST = 1 << 22;

  /// Window sizes (`wbits`) that mean data without header and trailer, and those of gzip.
  private static final int RAW = 0;

  private static final int GZIP = 16;
  private static final int ANY = 32;

  /// The bytes of a gzip header that has no optional fields (RFC 1952, section 2.3).
  private static final int HEADER = 10;

  private static final int FLAGS = 3;
  private static final int TRAILER = 8;

  /// {@return what comes after the first `skipped` bytes, at most so many, all if that is zero;
  /// empty where there is too much of it, or where a gzip header has optional fields}
  static Optional<Inflation> of(byte[] data, int windowBits, int skipped, long most)
      throws DataFormatException {
    if (windowBits < GZIP || windowBits >= ANY && !startsAsGzip(data)) {
      return of(data, windowBits < RAW, 0, new Range(skipped, most));
    }
    if (data.length < HEADER) {
      return Optional.of(new Inflation(new byte[0], data.length, false));
    }
    if (!startsAsGzip(data)) {
      throw new DataFormatException("incorrect header check");
    }
    return data[FLAGS] == 0
        ? of(data, true, HEADER, new Range(skipped, most)).map(found -> found.trailed(data.length))
        : Optional.empty();
  }

  private static boolean startsAsGzip(byte[] data) {
    return data.length > 1 && data[0] == 0x1f && (data[1] & 0xff) == 0x8b;
  }

  /// Which of the uncompressed bytes are wanted.
  private record Range(int skipped, long most) {}

  private static Optional<Inflation> of(byte[] data, boolean isRaw, int from, Range range)
      throws DataFormatException {
    int last =
        range.most == 0
            ? LONGEST
            : (int) Math.min(LONGEST, range.skipped + Math.min(range.most, LONGEST));
    byte[] output = new byte[Math.min(last, 1 << 12)];
    try (Inflater inflater = new Inflater(isRaw)) {
      inflater.setInput(data, from, data.length - from);
      int length = 0;
      while (!inflater.finished() && length < last) {
        if (length == output.length) {
          output = Arrays.copyOf(output, Math.min(last, 2 * length));
        }
        int more = inflater.inflate(output, length, output.length - length);
        length += more;
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          break;
        }
      }
      boolean isTooMuch = length == LONGEST || inflater.needsDictionary();
      int consumed = from + (int) inflater.getBytesRead();
      return isTooMuch || length < range.skipped
          ? Optional.empty()
          : Optional.of(
              new Inflation(
                  Arrays.copyOfRange(output, range.skipped, length),
                  consumed,
                  inflater.finished()));
    }
  }

  private Inflation trailed(int available) {
    boolean isWhole = isEnd && consumed + TRAILER <= available;
    return new Inflation(output, isWhole ? consumed + TRAILER : available, isWhole);
  }
}

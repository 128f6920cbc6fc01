package dev.lazyscope.analyzer.fuzz;

import dev.lazyscope.analyzer.parse.Parsed;
import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/// `ParserFuzz FOLDER COUNT [SEED]`: parses COUNT damaged forms of the Python files below FOLDER,
/// and tells how many were refused and how long the slowest took. Ends with status 1, and the input
/// in base64, at the first exception or after the first one that takes too long.
public final class ParserFuzz {
  /// Longer than this for one input of at most 64 KB is a hang.
  private static final long MOST_NANOS = 5_000_000_000L;

  private static final int MOST_BYTES = 64 << 10;

  private ParserFuzz() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    long count = Long.parseLong(arguments[1]);
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
    List<byte[]> sources = PythonFiles.below(folder, MOST_BYTES);
    System.out.printf("%d files, seed %d%n", sources.size(), seed);
    System.out.println(run(sources, count, seed));
  }

  /// What a run found.
  record Outcome(long inputs, long bytes, long refused, long slowestNanos) {}

  static Outcome run(List<byte[]> sources, long count, long seed) {
    Mutations mutations = new Mutations(sources, new Random(seed), 12);
    long bytes = 0;
    long refused = 0;
    long slowest = 0;
    for (long i = 0; i < count; i++) {
      byte[] input = mutations.next();
      long start = System.nanoTime();
      refused += isRefused(input) ? 1 : 0;
      long nanos = System.nanoTime() - start;
      if (nanos > MOST_NANOS) {
        throw new AssertionError("slow: " + Base64.getEncoder().encodeToString(input));
      }
      slowest = Math.max(slowest, nanos);
      bytes += input.length;
      if (i % 100_000 == 99_999) {
        System.out.printf("%,d inputs, %,d refused%n", i + 1, refused);
      }
    }
    return new Outcome(count, bytes, refused, slowest);
  }

  private static boolean isRefused(byte[] input) {
    try {
      Parsed<Module> parsed = Parser.parse(Source.decode(input));
      return !parsed.problems().isEmpty();
    } catch (RuntimeException | StackOverflowError failure) {
      throw new AssertionError("input " + Base64.getEncoder().encodeToString(input), failure);
    }
  }
}

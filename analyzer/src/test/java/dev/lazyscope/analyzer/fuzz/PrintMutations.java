package dev.lazyscope.analyzer.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/// `PrintMutations FOLDER COUNT SEED`: prints COUNT damaged statements of the Python files below
/// FOLDER, one a line in base64, for `bench/parser/mutations.sh`.
final class PrintMutations {
  private static final int MOST_BYTES = 64 << 10;

  private PrintMutations() {}

  public static void main(String[] arguments) throws IOException {
    List<byte[]> statements = new ArrayList<>();
    for (byte[] file : PythonFiles.below(Path.of(arguments[0]), MOST_BYTES)) {
      statements.addAll(Mutations.statements(file));
    }
    Random random = new Random(Long.parseLong(arguments[2]));
    Mutations mutations = new Mutations(statements, random, 6);
    for (long i = Long.parseLong(arguments[1]); i > 0; i--) {
      System.out.println(Base64.getEncoder().encodeToString(mutations.next()));
    }
  }
}

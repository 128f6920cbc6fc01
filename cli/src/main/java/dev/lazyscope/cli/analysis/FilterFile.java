package dev.lazyscope.cli.analysis;

import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A filter as users write it: everything is deferred except the lines `importer imported`; `*`
/// matches any, `imported:name` one name of a from-import, `#` begins a comment.
public final class FilterFile {
  private FilterFile() {}

  /// {@return the mode that the file describes}; all its wrong lines are told at once.
  public static LoadMode read(Path file) {
    List<String> lines = lines(file);
    Set<KeptEager> kept = new LinkedHashSet<>();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      try {
        String line = utf8(lines.get(i)).replaceFirst("#.*", "").strip();
        String[] words = line.split("\\s+");
        if (words.length == 2) {
          kept.add(new KeptEager(words[0], words[1]));
        } else if (!line.isEmpty()) {
          problems.add(
              "%s:%d: '%s' is not of the form: importer imported".formatted(file, i + 1, line));
        }
      } catch (CharacterCodingException notUtf8) {
        problems.add("%s:%d: not UTF-8".formatted(file, i + 1));
      }
    }
    if (!problems.isEmpty()) {
      throw new UsageProblem(String.join("\n", problems));
    }
    return new LoadMode.AllExcept(kept);
  }

  /// Lines of bytes, as Latin-1, so that a wrong one can be named.
  private static List<String> lines(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new UsageProblem("cannot read " + file + ": it is a folder");
      }
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw new UsageProblem("cannot read " + file + ": " + WholeFile.reason(failure));
    }
  }

  private static String utf8(String latin1) throws CharacterCodingException {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}

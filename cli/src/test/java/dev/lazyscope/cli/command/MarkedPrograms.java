package dev.lazyscope.cli.command;

import dev.lazyscope.testing.Marks;
import dev.lazyscope.testing.Marks.Mark;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Programs below a folder of `fixtures` whose lines carry what must be found there, as comments.
final class MarkedPrograms {
  private static final String MARK = "# checks:";

  private MarkedPrograms() {}

  static Stream<Path> in(String folder) throws IOException {
    try (Stream<Path> folders = Files.list(Repository.fixture(folder))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  /// {@return what is missing and what is unexpected among the marks `found` in each file}
  static List<String> differences(Path program, Map<String, Set<Mark>> found) throws IOException {
    List<String> differences = new ArrayList<>();
    for (Path file : python(program)) {
      String name = program.relativize(file).toString();
      String text = Files.readString(file);
      if (text.startsWith(MARK)) {
        Marks.in(text)
            .differences(found.getOrDefault(name, Set.of()))
            .forEach(one -> differences.add(name + " " + one));
      }
    }
    return differences;
  }

  static List<Path> python(Path program) throws IOException {
    try (Stream<Path> files = Files.walk(program)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
    }
  }
}

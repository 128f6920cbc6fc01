package dev.lazyscope.analyzer.parse;

import java.util.List;

/// What parsing yields: always a tree, of everything that could be read, and what was wrong.
public record Parsed<T>(T tree, List<Problem> problems) {
  public Parsed {
    problems = List.copyOf(problems);
  }
}

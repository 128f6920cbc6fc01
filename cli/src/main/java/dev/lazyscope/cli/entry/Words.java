package dev.lazyscope.cli.entry;

import dev.lazyscope.cli.world.UsageProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Splits a text into words the way a shell does: spaces separate, quotes and backslashes keep
/// together. No variables, no globbing.
final class Words {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean isOpen;
  private int at;

  private Words(String text) {
    this.text = text;
  }

  static List<String> of(String text) {
    return new Words(text).split();
  }

  private List<String> split() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case ' ', '\t', '\n' -> close();
        case '\'', '"' -> quoted(c);
        case '\\' -> add(at < text.length() ? text.charAt(at++) : c);
        default -> add(c);
      }
    }
    close();
    return List.copyOf(words);
  }

  private void quoted(char quote) {
    isOpen = true;
    OptionalInt end =
        OptionalInt.of(text.indexOf(quote, at)).stream().filter(i -> i >= 0).findAny();
    int stop = end.orElseThrow(() -> new UsageProblem("a quote is not closed in: " + text));
    word.append(text, at, stop);
    at = stop + 1;
  }

  private void add(char c) {
    isOpen = true;
    word.append(c);
  }

  private void close() {
    if (isOpen) {
      words.add(word.toString());
      word.setLength(0);
      isOpen = false;
    }
  }
}

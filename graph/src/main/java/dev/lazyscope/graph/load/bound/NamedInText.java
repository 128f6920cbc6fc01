package dev.lazyscope.graph.load.bound;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The texts of a source file that may be names of modules for an import by name.
///
/// `words` are whole string literals; `prefixes` end where something is put in (`f"pkg.{name}"`,
/// `"pkg." + name`), `suffixes` begin after it. `importsByName` tells that the file calls something
/// that imports by name, `walks` that it looks for submodules on the disk.
record NamedInText(
    Set<String> words,
    Set<String> prefixes,
    Set<String> suffixes,
    boolean importsByName,
    boolean walks) {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 80;
  private static final List<String> IMPORTING =
      List.of("import_", "_import", "importer", "lazy", "load_module");
  private static final Set<String> WALKING =
      Set.of("iter_modules", "walk_packages", "listdir", "scandir", "iterdir", "glob");

  static NamedInText in(byte[] source) {
    Search search = new Search(source);
    search.run();
    return new NamedInText(
        search.words, search.prefixes, search.suffixes, search.importsByName, search.walks);
  }

  /// One pass over the bytes. It is no lexer: texts in comments count too, and what one kind of
  /// text has used up is not looked at again for the same kind.
  private static final class Search {
    private static final boolean[] NAME_PARTS = nameParts();

    private final byte[] source;
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final Set<String> suffixes = new LinkedHashSet<>();
    private boolean importsByName;
    private boolean walks;
    private int nextWord;
    private int nextPrefix;
    private int nextSuffix;

    Search(byte[] source) {
      this.source = source;
    }

    private static boolean[] nameParts() {
      boolean[] parts = new boolean[Byte.MAX_VALUE + 1];
      for (byte c = 0; c < Byte.MAX_VALUE; c++) {
        parts[c] = isFirst(c) || c >= '0' && c <= '9';
      }
      return parts;
    }

    void run() {
      int at = 0;
      while (at < source.length) {
        byte c = source[at];
        if (isNamePart(c)) {
          at = name(at);
          continue;
        }
        if (isQuote(c)) {
          word(at);
          prefix(at);
        } else if (c == '}') {
          suffix(at);
        }
        at++;
      }
    }

    private void word(int quote) {
      int end = quote + 1;
      while (end < source.length && (isDotted(source[end]) || source[end] == '-')) {
        end++;
      }
      int length = end - quote - 1;
      boolean isWhole = end < source.length && source[end] == source[quote];
      if (quote >= nextWord && isWhole && length >= SHORTEST && length <= LONGEST) {
        words.add(text(quote + 1, end));
        nextWord = end + 1;
      }
    }

    private void prefix(int quote) {
      int end = endOfDotted(quote + 1);
      if (quote >= nextPrefix
          && end < source.length
          && end > quote + 1
          && isFirst(source[quote + 1])
          && source[end - 1] == '.'
          && (isQuote(source[end]) || source[end] == '{' || source[end] == '%')) {
        prefixes.add(text(quote + 1, end));
        nextPrefix = end + 1;
      }
    }

    private void suffix(int at) {
      boolean begins =
          at >= nextSuffix
              && at + 2 < source.length
              && source[at + 1] == '.'
              && isFirst(source[at + 2]);
      if (!begins) {
        return;
      }
      int end = endOfDotted(at + 2);
      if (end < source.length && isQuote(source[end])) {
        suffixes.add(text(at + 2, end));
        nextSuffix = end + 1;
      }
    }

    /// {@return where the name ends}
    private int name(int start) {
      int end = start;
      while (end < source.length && isNamePart(source[end])) {
        end++;
      }
      if (source[end - 1] == 's') {
        suffix(end - 1);
      }
      if (!walks && mayWalk(source[start])) {
        walks = WALKING.contains(text(start, end));
      }
      if (!importsByName && isCalled(end)) {
        importsByName = isImporting(text(start, end).toLowerCase(Locale.ROOT));
      }
      return end;
    }

    private static boolean mayWalk(byte first) {
      return first == 'i' || first == 'w' || first == 'l' || first == 's' || first == 'g';
    }

    private static boolean isImporting(String name) {
      for (String part : IMPORTING) {
        if (name.contains(part)) {
          return true;
        }
      }
      return false;
    }

    private boolean isCalled(int end) {
      int at = end;
      while (at < source.length
          && (source[at] == ' ' || source[at] >= '\t' && source[at] <= '\r')) {
        at++;
      }
      return at < source.length && source[at] == '(';
    }

    private int endOfDotted(int start) {
      int end = start;
      while (end < source.length && isDotted(source[end])) {
        end++;
      }
      return end;
    }

    private String text(int start, int end) {
      return new String(source, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private static boolean isQuote(byte c) {
      return c == '"' || c == '\'';
    }

    private static boolean isFirst(byte c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isNamePart(byte c) {
      return c >= 0 && NAME_PARTS[c];
    }

    private static boolean isDotted(byte c) {
      return isNamePart(c) || c == '.';
    }
  }
}

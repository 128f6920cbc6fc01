package dev.lazyscope.graph.load.content;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Cython source from which an extension module was made, where it lies beside: `.pyx` with
/// what it includes
/// (https://cython.readthedocs.io/en/latest/src/userguide/language_basics.html#the-include-statement).
///
/// @param imports the import statements of its body, with the `try` and `if` around them, as Python
/// @param words all words of the text
public record CythonSource(String imports, Set<String> words) {
  private static final Pattern IMPORT =
      Pattern.compile("(?:from\\s+[\\w.]+\\s+import|import)\\b.*");
  private static final Pattern INCLUDE = Pattern.compile("include\\s+[\"'](.+?)[\"'].*");
  private static final Pattern BLOCK = Pattern.compile("(?:try|if\\b.*)\\s*:\\s*(?:#.*)?");
  private static final Pattern NEXT_BLOCK =
      Pattern.compile("(?:except\\b.*|elif\\b.*|else|finally)\\s*:\\s*(?:#.*)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
  private static final int MOST_INCLUDES = 50;

  public CythonSource {
    words = Set.copyOf(words);
  }

  /// {@return the source of an extension module, read with `content`}
  public static Optional<CythonSource> beside(
      Path extension, Function<String, Optional<byte[]>> content) {
    String file = extension.getFileName().toString();
    String stem = file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
    Text text = new Text(content);
    if (!text.add(extension.resolveSibling(stem + ".pyx"))) {
      return Optional.empty();
    }
    Set<String> words = new HashSet<>();
    for (String line : text.lines) {
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        words.add(word.group());
      }
    }
    return Optional.of(new CythonSource(reduced(text.lines), words));
  }

  /// {@return whether each part of a dotted name stands somewhere in the source}
  public boolean mentions(String name) {
    return words.containsAll(List.of(name.split("\\.")));
  }

  /// Lines with those of included files in their places.
  private static final class Text {
    private final Function<String, Optional<byte[]>> content;
    private final List<String> lines = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    Text(Function<String, Optional<byte[]>> content) {
      this.content = content;
    }

    boolean add(Path file) {
      if (seen.size() > MOST_INCLUDES || !seen.add(file)) {
        return false;
      }
      Optional<byte[]> bytes = content.apply(file.toString());
      bytes.ifPresent(
          read ->
              new String(read, StandardCharsets.UTF_8).lines().forEach(line -> add(file, line)));
      return bytes.isPresent();
    }

    private void add(Path includer, String line) {
      Matcher include = INCLUDE.matcher(line);
      if (include.matches()) {
        add(includer.resolveSibling(include.group(1)));
      } else {
        lines.add(line);
      }
    }
  }

  private static String reduced(List<String> lines) {
    StringBuilder kept = new StringBuilder();
    List<String> code = withoutTexts(lines);
    int at = 0;
    while (at < code.size()) {
      int end = end(code, at);
      if (IMPORT.matcher(code.get(at)).matches()) {
        code.subList(at, end).forEach(line -> kept.append(line).append('\n'));
      } else if (BLOCK.matcher(code.get(at)).matches()) {
        end = endOfBlock(code, at);
        kept.append(block(code.subList(at, end)));
      }
      at = end;
    }
    return kept.toString();
  }

  /// Where an import statement ends: no bracket is open and no line is to be continued. Of others
  /// each line counts alone.
  private static int end(List<String> lines, int start) {
    if (!IMPORT.matcher(lines.get(start).strip()).matches()) {
      return start + 1;
    }
    int open = 0;
    for (int at = start; at < lines.size(); at++) {
      String line = lines.get(at).split("#")[0];
      open += count(line, '(') - count(line, ')');
      if (open <= 0 && !line.endsWith("\\")) {
        return at + 1;
      }
    }
    return lines.size();
  }

  private static int count(String line, char wanted) {
    return (int) line.chars().filter(c -> c == wanted).count();
  }

  private static int endOfBlock(List<String> lines, int start) {
    int at = start + 1;
    while (at < lines.size()
        && (indent(lines.get(at)) > 0 || NEXT_BLOCK.matcher(lines.get(at)).matches())) {
      at++;
    }
    return at;
  }

  /// Its import statements; what else stands there does nothing.
  private static String block(List<String> lines) {
    StringBuilder kept = new StringBuilder();
    boolean hasImports = false;
    int inner = lines.size() > 1 ? indent(lines.get(1)) : 0;
    int at = 0;
    while (at < lines.size()) {
      int end = end(lines, at);
      String line = lines.get(at).strip();
      if (indent(lines.get(at)) == 0) {
        kept.append(line).append('\n');
        inner = end < lines.size() ? indent(lines.get(end)) : 0;
      } else if (indent(lines.get(at)) == inner) {
        boolean isImport = IMPORT.matcher(line).matches();
        hasImports |= isImport;
        kept.append(" ").append(isImport ? statement(lines.subList(at, end)) : "pass").append('\n');
      }
      at = end;
    }
    return hasImports ? kept.toString() : "";
  }

  private static String statement(List<String> lines) {
    return String.join("\n", lines).strip();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /// Without comments' lines, empty ones, and those of texts that take several.
  private static List<String> withoutTexts(List<String> lines) {
    List<String> code = new ArrayList<>();
    String quote = "";
    for (String line : lines) {
      String stripped = line.strip();
      if (!quote.isEmpty()) {
        quote = stripped.contains(quote) ? "" : quote;
      } else if (!stripped.isEmpty() && !stripped.startsWith("#")) {
        code.add(line.stripTrailing());
        quote = opened(stripped);
      }
    }
    return code;
  }

  private static String opened(String line) {
    for (String quote : List.of("\"\"\"", "'''")) {
      if (line.split(quote, -1).length % 2 == 0) {
        return quote;
      }
    }
    return "";
  }
}

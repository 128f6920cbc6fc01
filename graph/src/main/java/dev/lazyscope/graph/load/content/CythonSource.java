package dev.lazyscope.graph.load.content;

import dev.lazyscope.analyzer.source.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The Cython source from which an extension module was made, where it lies beside: `.pyx` with
/// what it includes
/// (https://cython.readthedocs.io/en/latest/src/userguide/language_basics.html#the-include-statement),
/// or the templates (`.pyx.tp`, `.pyx.in`) of either.
///
/// @param imports the import statements of its body, with the `try` and `if` around them, as
///   Python, and what is read from the imported to be kept under a name
/// @param lines for each line of these its line in the `.pyx`, or that of the `include` it is from
/// @param words all words of the text
public record CythonSource(String imports, List<Integer> lines, Set<String> words) {
  private static final Pattern IMPORT =
      Pattern.compile("(?:from\\s+[\\w.]+\\s+import|import)\\b.*");
  private static final Pattern ALIAS = Pattern.compile("([\\w.]+)(?:\\s+as\\s+(\\w+))?");
  private static final Pattern READ =
      Pattern.compile("(?:cdef\\s+(?:object\\s+)?)?\\w+\\s*=\\s*((\\w+)(?:\\.[A-Za-z_]\\w*)+)");
  private static final Pattern INCLUDE = Pattern.compile("include\\s+[\"'](.+?)[\"'].*");
  private static final Pattern BLOCK = Pattern.compile("(?:try|if\\b.*)\\s*:\\s*(?:#.*)?");
  private static final Pattern NEXT_BLOCK =
      Pattern.compile("(?:except\\b.*|elif\\b.*|else|finally)\\s*:\\s*(?:#.*)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
  private static final int MOST_INCLUDES = 50;

  /// How templates of `Cython.Tempita` are called that builds turn into such sources.
  private static final List<String> TEMPLATES = List.of(".tp", ".in");

  private static final Pattern FILLED_IN = Pattern.compile("\\{\\{.*?\\}\\}", Pattern.DOTALL);

  public CythonSource {
    lines = List.copyOf(lines);
    words = Set.copyOf(words);
  }

  /// A line of code and the line of the `.pyx` where it belongs.
  private record Line(int number, String text) {
    boolean matches(Pattern pattern) {
      return pattern.matcher(text).matches();
    }

    int indent() {
      return text.length() - text.stripLeading().length();
    }
  }

  /// {@return the source file of an extension module, which need not exist}
  public static Path file(Path extension) {
    return sibling(extension, ".pyx");
  }

  /// {@return the file that declares what other Cython code may use of an extension module}
  public static Path declarations(Path extension) {
    return sibling(extension, ".pxd");
  }

  private static Path sibling(Path extension, String suffix) {
    String file = extension.getFileName().toString();
    String stem = file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
    return extension.resolveSibling(stem + suffix);
  }

  /// {@return the source of an extension module, read with `content`}
  public static Optional<CythonSource> beside(
      Path extension, Function<String, Optional<byte[]>> content) {
    Text text = new Text(content);
    if (!text.add(file(extension), OptionalInt.empty())) {
      return Optional.empty();
    }
    Set<String> words = new HashSet<>();
    for (Line line : text.lines) {
      Matcher word = WORD.matcher(line.text);
      while (word.find()) {
        words.add(word.group());
      }
    }
    List<Line> imports = imports(withoutTexts(text.lines));
    return Optional.of(
        new CythonSource(
            imports.stream().map(line -> line.text + "\n").collect(Collectors.joining()),
            imports.stream().map(Line::number).toList(),
            words));
  }

  /// {@return whether each part of a dotted name stands somewhere in the source}
  public boolean mentions(String name) {
    return words.containsAll(List.of(name.split("\\.")));
  }

  /// {@return the place in the `.pyx` of a place in `imports`}
  public Place place(Place imported) {
    return new Place(lines.get(imported.line() - 1), imported.column());
  }

  /// Lines with those of included files in their places.
  private static final class Text {
    private final Function<String, Optional<byte[]>> content;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    Text(Function<String, Optional<byte[]>> content) {
      this.content = content;
    }

    boolean add(Path file, OptionalInt includedAt) {
      if (seen.size() > MOST_INCLUDES || !seen.add(file)) {
        return false;
      }
      Optional<String> text = text(file);
      if (text.isEmpty()) {
        return false;
      }
      List<String> read = text.get().lines().toList();
      for (int i = 0; i < read.size(); i++) {
        add(file, new Line(includedAt.orElse(i + 1), read.get(i)));
      }
      return true;
    }

    private Optional<String> text(Path file) {
      return content
          .apply(file.toString())
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .or(() -> template(file));
    }

    /// The template from which the file was made, without what is filled in.
    private Optional<String> template(Path file) {
      return TEMPLATES.stream()
          .flatMap(ending -> content.apply(file + ending).stream())
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .map(text -> FILLED_IN.matcher(text).replaceAll(Text::asManyLines))
          .findFirst();
    }

    private static String asManyLines(MatchResult filledIn) {
      return "\n".repeat((int) filledIn.group().chars().filter(c -> c == '\n').count());
    }

    private void add(Path includer, Line line) {
      Matcher include = INCLUDE.matcher(line.text);
      if (include.matches()) {
        add(includer.resolveSibling(include.group(1)), OptionalInt.of(line.number));
      } else {
        lines.add(line);
      }
    }
  }

  private static List<Line> imports(List<Line> code) {
    List<Line> kept = new ArrayList<>();
    Set<String> bound = new HashSet<>();
    int at = 0;
    while (at < code.size()) {
      int end = end(code, at);
      Matcher read = READ.matcher(code.get(at).text);
      if (code.get(at).matches(IMPORT)) {
        kept.addAll(code.subList(at, end));
        bound.addAll(bound(code.subList(at, end)));
      } else if (read.matches() && bound.contains(read.group(2))) {
        kept.addAll(tried(code.get(at).number, read.group(1)));
      } else if (code.get(at).matches(BLOCK)) {
        end = endOfBlock(code, at);
        kept.addAll(block(code.subList(at, end)));
      }
      at = end;
    }
    return kept;
  }

  /// {@return the names that an import statement binds}
  private static Set<String> bound(List<Line> statement) {
    String text =
        statement.stream()
            .map(line -> line.text.split("#")[0].replaceAll("[\\\\()]", " "))
            .collect(Collectors.joining(" "))
            .strip();
    boolean isFrom = text.startsWith("from");
    Set<String> names = new HashSet<>();
    for (String part : text.substring(text.indexOf("import") + 6).split(",")) {
      Matcher alias = ALIAS.matcher(part.strip());
      if (alias.matches()) {
        String name = isFrom ? alias.group(1) : alias.group(1).split("\\.")[0];
        names.add(Optional.ofNullable(alias.group(2)).orElse(name));
      }
    }
    return names;
  }

  /// What is read may be of C alone, by a `cimport` of the same name.
  private static List<Line> tried(int number, String read) {
    return List.of(
        new Line(number, "try:"),
        new Line(number, "    " + read),
        new Line(number, "except AttributeError:"),
        new Line(number, "    pass"));
  }

  /// Where an import statement ends: no bracket is open and no line is to be continued. Of others
  /// each line counts alone.
  private static int end(List<Line> lines, int start) {
    if (!IMPORT.matcher(lines.get(start).text.strip()).matches()) {
      return start + 1;
    }
    int open = 0;
    for (int at = start; at < lines.size(); at++) {
      String line = lines.get(at).text.split("#")[0];
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

  private static int endOfBlock(List<Line> lines, int start) {
    int at = start + 1;
    while (at < lines.size() && (lines.get(at).indent() > 0 || lines.get(at).matches(NEXT_BLOCK))) {
      at++;
    }
    return at;
  }

  /// Its import statements; what else stands there does nothing.
  private static List<Line> block(List<Line> lines) {
    List<Line> kept = new ArrayList<>();
    boolean hasImports = false;
    int inner = lines.size() > 1 ? lines.get(1).indent() : 0;
    int at = 0;
    while (at < lines.size()) {
      int end = end(lines, at);
      Line line = lines.get(at);
      if (line.indent() == 0) {
        kept.add(line);
        inner = end < lines.size() ? lines.get(end).indent() : 0;
      } else if (line.indent() == inner) {
        boolean isImport = IMPORT.matcher(line.text.strip()).matches();
        hasImports |= isImport;
        kept.addAll(isImport ? lines.subList(at, end) : List.of(idle(line)));
      }
      at = end;
    }
    return hasImports ? kept : List.of();
  }

  private static Line idle(Line line) {
    return new Line(line.number, " ".repeat(line.indent()) + "pass");
  }

  /// Without comments' lines, empty ones, and those of texts that take several.
  private static List<Line> withoutTexts(List<Line> lines) {
    List<Line> code = new ArrayList<>();
    String quote = "";
    for (Line line : lines) {
      String stripped = line.text.strip();
      if (!quote.isEmpty()) {
        quote = stripped.contains(quote) ? "" : quote;
      } else if (!stripped.isEmpty() && !stripped.startsWith("#")) {
        code.add(new Line(line.number, line.text.stripTrailing()));
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

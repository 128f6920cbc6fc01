package dev.lazyscope.analyzer.ignore;

import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.token.Lexer;
import dev.lazyscope.analyzer.token.Symbols;
import dev.lazyscope.analyzer.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `# lazyscope: ignore[rule, …] reason`, at the end of a line of the statement that is meant.
public final class IgnoreComments {
  private static final String WORD = "lazyscope:";
  private static final Pattern COMMENT =
      Pattern.compile("#\\s*lazyscope:\\s*ignore\\[([a-z0-9\\-, ]*)\\][ \\t]*([^\\r\\n]*)");

  private IgnoreComments() {}

  /// One comment: the rules that it silences on its line, and why.
  public record Ignore(int line, List<String> rules, String reason) {
    public Ignore {
      rules = List.copyOf(rules);
    }

    /// {@return whether it silences `rule` on one of the lines from `first` to `last`}
    public boolean silences(String rule, int first, int last) {
      return line >= first && line <= last && rules.contains(rule);
    }
  }

  /// {@return the comments of a file, in its order}
  public static List<Ignore> in(byte[] bytes) {
    Source source = Source.decode(bytes);
    // One character for each byte, so that positions agree.
    String text = new String(source.utf8(), StandardCharsets.ISO_8859_1);
    if (!text.contains(WORD)) {
      return List.of();
    }
    Tokens tokens = new Tokens();
    Lexer.tokenize(source.utf8(), source.start(), new Symbols(), tokens);
    LineMap lines = LineMap.of(source.utf8());
    List<Ignore> found = new ArrayList<>();
    Matcher matcher = COMMENT.matcher(text);
    while (matcher.find()) {
      if (!isInToken(tokens, matcher.start())) {
        String reason = matcher.group(2).strip();
        found.add(
            new Ignore(
                lines.line(matcher.start()),
                Arrays.stream(matcher.group(1).split(","))
                    .map(String::strip)
                    .filter(rule -> !rule.isEmpty())
                    .toList(),
                new String(reason.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
      }
    }
    return found;
  }

  /// A string may hold what looks like a comment.
  private static boolean isInToken(Tokens tokens, int offset) {
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.start(i) <= offset && offset < tokens.end(i)) {
        return true;
      }
    }
    return false;
  }
}

package dev.lazyscope.graph.load.bound;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern WORD = Pattern.compile("([\"'])([\\w.\\-]{2,80})\\1");
  private static final Pattern PREFIX = Pattern.compile("[\"']([A-Za-z_][\\w.]*\\.)[{%\"']");
  private static final Pattern SUFFIX = Pattern.compile("[}s]\\.([A-Za-z_][\\w.]*)[\"']");
  private static final Pattern IMPORTER =
      Pattern.compile(
          "(?i)\\b\\w*(?:import_|_import|import__|importer|lazy|load_module)\\w*\\s*\\(");
  private static final Pattern WALKER =
      Pattern.compile("\\b(?:iter_modules|walk_packages|listdir|scandir|iterdir|glob)\\b");

  static NamedInText in(String source) {
    return new NamedInText(
        all(WORD, 2, source),
        all(PREFIX, 1, source),
        all(SUFFIX, 1, source),
        IMPORTER.matcher(source).find(),
        WALKER.matcher(source).find());
  }

  private static Set<String> all(Pattern pattern, int group, String source) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(source);
    while (matcher.find()) {
      found.add(matcher.group(group));
    }
    return found;
  }
}

package dev.lazyscope.graph.load.binary;

import dev.lazyscope.graph.load.elf.CompiledFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an extension module tells that Cython made.
///
/// @param compiledAs the name it was compiled under; where it is loaded under another, it puts
///   itself into `sys.modules` under this one as well
/// @param strings the strings of its code, where they are kept in one text (Cython 3.2 and newer)
/// @param inflates whether that text is inflated by the module `zlib` when the module starts
/// @param imported those of the strings that its start imports, in order, and what it takes from
///   each, where that can be told
public record CythonModule(
    Optional<String> compiledAs,
    Set<String> strings,
    boolean inflates,
    Optional<Map<String, Set<String>>> imported) {
  private static final Pattern INIT = Pattern.compile("\0init ([A-Za-z_][\\w.]*)\0");

  public CythonModule {
    strings = Set.copyOf(strings);
  }

  /// {@return empty when Cython did not make it}
  static Optional<CythonModule> of(CompiledFile file) {
    if (!file.latin1().contains("cython_runtime")) {
      return Optional.empty();
    }
    Matcher init = INIT.matcher(file.latin1());
    Optional<String> name = init.find() ? Optional.of(init.group(1)) : Optional.empty();
    return Optional.of(
        StringText.find(file)
            .flatMap(text -> read(file, name, text).stream())
            .findFirst()
            .orElseGet(() -> withoutStrings(file, name)));
  }

  private static CythonModule withoutStrings(CompiledFile file, Optional<String> name) {
    boolean inflates = StringText.find(file).anyMatch(StringText::inflates);
    return new CythonModule(name, Set.of(), inflates, Optional.empty());
  }

  private static Optional<CythonModule> read(
      CompiledFile file, Optional<String> name, StringText text) {
    return StringIndex.find(file.bytes(), text.bytes())
        .or(() -> CythonStart.lengths(file, text))
        .map(
            index ->
                new CythonModule(
                    name,
                    Set.copyOf(index.strings()),
                    text.inflates(),
                    CythonStart.imported(file, text, index)));
  }
}

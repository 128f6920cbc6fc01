package dev.lazyscope.graph.load.binary;

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
public record CythonModule(Optional<String> compiledAs, Set<String> strings, boolean inflates) {
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
    Optional<StringText> text = StringText.find(file.bytes(), file.latin1());
    return Optional.of(
        new CythonModule(
            name,
            text.map(found -> StringIndex.split(file.bytes(), found.bytes())).orElse(Set.of()),
            text.map(StringText::inflates).orElse(false)));
  }
}

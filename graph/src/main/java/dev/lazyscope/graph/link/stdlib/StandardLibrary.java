package dev.lazyscope.graph.link.stdlib;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/// The catalogue of one version's standard library, as observed from a real interpreter.
public final class StandardLibrary {
  /// The versions with a catalogue, `3.9` to `3.15`, as minor versions.
  public static final int OLDEST = 9;

  public static final int NEWEST = 15;

  private final CatalogueTables tables;
  private final LoadRows loads;

  StandardLibrary(CatalogueTables tables, LoadRows loads) {
    this.tables = tables;
    this.loads = loads;
  }

  /// {@return the catalogue of CPython 3.`minorVersion`, or of the nearest version that has one}
  public static StandardLibrary of(int minorVersion) {
    return CatalogueFile.read(Math.clamp(minorVersion, OLDEST, NEWEST));
  }

  public enum Kind {
    MODULE,
    PACKAGE,
    BUILTIN,
    FROZEN,
    EXTENSION,
    /// Exists on another operating system only.
    OTHER_PLATFORM,
    /// A name known from a list; whether it is a package was not observed.
    LISTED
  }

  /// {@return what the name is, or empty when it is no module of this version}
  public Optional<Kind> kind(String name) {
    return Optional.ofNullable(tables.kinds().get(name));
  }

  public boolean isBuiltin(String name) {
    return tables.kinds().get(name) == Kind.BUILTIN;
  }

  /// {@return whether the interpreter holds the module's code, so that no path can shadow it}
  public boolean isFrozen(String name) {
    return tables.frozen().contains(name);
  }

  public boolean isPackage(String name) {
    Optional<Kind> kind = kind(name);
    return kind.filter(k -> k == Kind.PACKAGE).isPresent()
        || kind.filter(k -> k == Kind.LISTED || k == Kind.OTHER_PLATFORM).isPresent()
            && !submodules(name).isEmpty();
  }

  /// {@return the last parts of the names directly inside a package, sorted}
  public List<String> submodules(String packageName) {
    String prefix = packageName + ".";
    List<String> found = new ArrayList<>();
    for (String name : tables.kinds().keySet()) {
      if (name.startsWith(prefix) && name.indexOf('.', prefix.length()) < 0) {
        found.add(name.substring(prefix.length()));
      }
    }
    return found;
  }

  /// {@return the module under whose name `sys.modules` holds the same object, such as `posixpath`
  /// for `os.path`}
  public Optional<String> alias(String name) {
    return Optional.ofNullable(tables.aliases().get(name));
  }

  /// {@return all names, sorted}
  public Set<String> names() {
    return tables.kinds().keySet();
  }

  /// {@return what `sys.modules` holds when a script starts, in order}
  public List<String> bare() {
    return tables.words("bare", "");
  }

  /// How a program is started, beyond a plain script.
  public enum Start {
    CODE("-c"),
    MODULE("-m"),
    PACKAGE("-m-package"),
    FOLDER("folder");

    private final String key;

    Start(String key) {
      this.key = key;
    }
  }

  /// {@return what this way of starting loads beyond [#bare] before the program's first line}
  public List<String> started(Start start, Laziness laziness) {
    List<String> all = laziness == Laziness.ALL ? tables.words("start-all", start.key) : List.of();
    return all.isEmpty() ? tables.words("start", start.key) : all;
  }

  /// Which imports inside the standard library are deferred.
  public enum Laziness {
    EAGER("loads"),
    AS_WRITTEN("loads-normal"),
    ALL("loads-all");

    private final String tag;

    Laziness(String tag) {
      this.tag = tag;
    }
  }

  /// {@return everything that importing the module alone loads in a bare interpreter, itself and
  /// its parent packages included, in the order in which loading begins}
  public SequencedSet<String> loads(String name, Laziness laziness) {
    SequencedSet<String> loaded = new LinkedHashSet<>();
    Set<String> bare = Set.copyOf(bare());
    load(name, laziness, loaded, bare);
    return loaded;
  }

  private void load(String name, Laziness laziness, Set<String> loaded, Set<String> bare) {
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      load(name.substring(0, dot), laziness, loaded, bare);
    }
    if (bare.contains(name) || !loaded.add(name)) {
      return;
    }
    for (String child : children(name, laziness)) {
      if (child.startsWith("+")) {
        loaded.add(child.substring(1));
      } else {
        load(child, laziness, loaded, bare);
      }
    }
    for (String imported : cImports(name)) {
      load(imported, laziness, loaded, bare);
    }
  }

  /// Versions before 3.15 were observed in one way only: nothing is deferred there.
  private List<String> children(String name, Laziness laziness) {
    return loads.words(loads.has(laziness.tag) ? laziness.tag : Laziness.EAGER.tag, name);
  }

  /// {@return what the C code of a built-in or extension module imports when it is loaded, in
  /// order, whether loaded already or not}
  public List<String> cImports(String name) {
    return tables.words("c-imports", name);
  }

  /// {@return what C code imports when a function is called, such as `_strptime` for
  /// `time.strptime`}
  public List<String> callImports(String function) {
    return tables.words("call", function);
  }

  /// {@return what C code imports when any function of a module is called}
  public Set<String> callImportsOf(String module) {
    Set<String> all = new TreeSet<>();
    for (String function : tables.rows().getOrDefault("call", Map.of()).keySet()) {
      if (function.startsWith(module + ".")) {
        all.addAll(callImports(function));
      }
    }
    return all;
  }

  /// {@return the module that `codecs.lookup` loads for an encoding (module `encodings`)}
  public Optional<String> codecModule(String encoding) {
    String plain = normalised(encoding);
    String codec = tables.codecs().getOrDefault(plain, plain);
    return Optional.of("encodings." + codec).filter(tables.kinds()::containsKey);
  }

  /// `encodings.normalize_encoding`, in lower case: runs of other characters become one underscore.
  private static String normalised(String encoding) {
    StringBuilder plain = new StringBuilder(encoding.length());
    boolean isGap = false;
    for (char c : encoding.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean isKept = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.';
      if (isKept) {
        plain.append(isGap && !plain.isEmpty() ? "_" : "").append(c == '.' ? '_' : c);
      }
      isGap = !isKept;
    }
    return plain.toString();
  }
}

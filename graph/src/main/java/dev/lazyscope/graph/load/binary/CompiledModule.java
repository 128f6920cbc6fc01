package dev.lazyscope.graph.load.binary;

import dev.lazyscope.graph.load.elf.CompiledFile;
import dev.lazyscope.graph.load.elf.Elf;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What counts of an extension module.
///
/// @param names the zero-terminated texts that look like names, in order
/// @param isImportable whether it has what an import calls (C API, "Initializing extension
///   modules"), as far as that can be told
/// @param isCompiledPython whether Cython or mypyc made it
/// @param lookedUp what it may look for in `sys.modules`
/// @param submodules what it makes below itself
/// @param imported modules that it certainly imports
/// @param added modules that it makes where they are not loaded
/// @param executed texts of Python that it runs
/// @param types the classes that it defines
/// @param functions those of the modules that it defines, by the names of these, whole or last
/// @param cython what Cython tells, if it made it
public record CompiledModule(
    Set<String> names,
    boolean isImportable,
    boolean hasVersion,
    boolean isCompiledPython,
    Set<String> lookedUp,
    Capsules capsules,
    Set<String> submodules,
    Set<String> imported,
    Set<String> added,
    Set<String> executed,
    List<CompiledType> types,
    Map<String, List<CompiledFunction>> functions,
    Optional<CythonModule> cython) {
  private static final Pattern NAME =
      Pattern.compile(
          "[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+|cython_runtime|_cffi_backend|_cython_\\w+|[0-9a-f]+__mypyc|Decimal|UUID|ZoneInfo|Enum");

  /// Classes of the standard library whose name in a binary tells that C code imports their module.
  private static final Map<String, String> CLASSES =
      Map.of("Decimal", "decimal", "UUID", "uuid", "ZoneInfo", "zoneinfo", "Enum", "enum");

  /// `datetime.datetime_CAPI`: `PyCapsule_Import` imports the module (C API, "Capsules").
  private static final Pattern CAPSULE = Pattern.compile("(.+)\\.\\w*C_?API");

  /// What code that runs at the start does with capsules (C API, "Capsules"): `PyCapsule_Import`
  /// takes a name first, `PyCapsule_New` second.
  ///
  /// @param callsImportArray whether what numpy declares for Cython is called, which raises
  ///   ImportError for any error, also one that an unchecked `PyCapsule_Import` left behind
  public record Capsules(Set<String> fetched, Set<String> made, boolean callsImportArray) {
    static final Capsules NONE = new Capsules(Set.of(), Set.of(), false);

    public Capsules {
      fetched = Set.copyOf(fetched);
      made = Set.copyOf(made);
    }
  }

  public static CompiledModule of(byte[] bytes) {
    CompiledFile file = CompiledFile.of(bytes);
    String text = file.latin1();
    boolean isCompiledPython = text.contains("cython_runtime") || text.contains("mypyc");
    Set<String> names = names(text);
    if (!isCompiledPython) {
      names.removeAll(StartNames.later(file, ofModules(names)));
    } else {
      names = StartNames.inOrder(file, names);
    }
    return new CompiledModule(
        names,
        file.read(CompiledModule::isImportable, true),
        text.contains("__version__"),
        isCompiledPython,
        isCompiledPython ? Set.of() : ModuleTable.lookedUp(text),
        StartNames.capsules(file, ofCapsules(names)),
        Submodules.made(file),
        isCompiledPython ? Set.of() : StartNames.imported(file),
        isCompiledPython ? Set.of() : StartNames.added(file),
        isCompiledPython ? Set.of() : StartNames.executed(file),
        StaticTypes.described(file),
        FunctionTables.ofModules(file),
        CythonModule.of(file));
  }

  private static boolean isImportable(Elf elf) {
    return elf.exported("PyInit").isPresent() || elf.exported("PyModExport").isPresent();
  }

  /// {@return the functions that a module starts with}
  public List<CompiledFunction> functionsOf(String module) {
    String last = module.substring(module.lastIndexOf('.') + 1);
    return functions.getOrDefault(module, functions.getOrDefault(last, List.of()));
  }

  /// Code for several releases of a package tries the old place of a module after the new one.
  ///
  /// @return whether a name is that of an old place, as its new one is loaded
  public boolean isFormer(String name, Predicate<String> isLoaded) {
    int dot = name.lastIndexOf('.');
    return dot > 0
        && names.stream()
            .filter(other -> !other.equals(name) && other.endsWith(name.substring(dot)))
            .anyMatch(isLoaded);
  }

  /// {@return the first place of a module that exists, where the code names several of its package}
  public Optional<String> place(String name, Predicate<String> exists) {
    String top = name.split("\\.")[0] + ".";
    String last = name.substring(name.lastIndexOf('.') + 1);
    return Stream.concat(
            names.stream().filter(one -> one.startsWith(top) && one.endsWith("." + last)),
            Stream.of(name))
        .filter(exists)
        .findFirst();
  }

  /// {@return the module of the standard library that C code imports for a class of this name}
  public static Optional<String> moduleOfClass(String name) {
    return Optional.ofNullable(CLASSES.get(name));
  }

  /// {@return the module that `PyCapsule_Import` imports for a capsule of this name}
  public static Optional<String> moduleOfCapsule(String name) {
    Matcher capsule = CAPSULE.matcher(name);
    return capsule.matches() ? Optional.of(capsule.group(1)) : Optional.empty();
  }

  /// Without the names of capsules: macros of C fetch these, in code that other code calls by
  /// pointers too.
  private static Set<String> ofModules(Set<String> names) {
    return names.stream()
        .filter(name -> name.contains(".") && !CAPSULE.matcher(name).matches())
        .collect(Collectors.toSet());
  }

  private static Set<String> ofCapsules(Set<String> names) {
    return names.stream()
        .filter(name -> CAPSULE.matcher(name).matches())
        .collect(Collectors.toSet());
  }

  private static Set<String> names(String text) {
    Set<String> found = new LinkedHashSet<>();
    int zero = text.indexOf(0);
    int next = text.indexOf(0, zero + 1);
    while (zero >= 0 && next >= 0) {
      if (isDotted(text, zero + 1, next)) {
        String name = text.substring(zero + 1, next);
        String owner = CLASSES.get(name);
        if (NAME.matcher(name).matches() && (owner == null || isImportedAtStart(text, owner))) {
          found.add(name);
        }
      }
      zero = next;
      next = text.indexOf(0, zero + 1);
    }
    return found;
  }

  private static boolean isDotted(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c != '.' && c != '_' && !(c < 128 && Character.isLetterOrDigit(c))) {
        return false;
      }
    }
    return end > start;
  }

  /// What is made with PyO3 imports such modules when a value is first converted.
  private static boolean isImportedAtStart(String text, String module) {
    return text.contains("\0" + module + "\0") && !text.contains("pyo3");
  }
}

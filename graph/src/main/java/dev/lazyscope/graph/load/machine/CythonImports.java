package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.binary.CompiledModule;
import dev.lazyscope.graph.load.binary.CythonModule;
import dev.lazyscope.graph.load.content.CompiledModules;
import dev.lazyscope.graph.load.content.CythonSource;
import dev.lazyscope.graph.load.content.Scripts;
import dev.lazyscope.graph.load.nativemodel.foreign.CInterface;
import dev.lazyscope.graph.load.operation.PureMode;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a module that Cython made imports, by the strings in it (`names-in-the-binary`): modules of
/// other packages by dotted names, modules of the standard library of which it names a member too,
/// and private modules of its own package; by its source where that lies beside.
final class CythonImports {
  /// What the compiler takes from C and from other compiled modules.
  private static final String SHARED = "cython.cimports.";

  private static final Set<String> DIRECTIVES = Set.of("__future__");

  private static final Pattern DOTTED = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^(?:class |def |async def )?([A-Za-z]\\w{2,})\\s*(?:\\(|:|=[^=])");

  private static final Pattern DECLARED =
      Pattern.compile("(?m)^cdef (?:public |api )*class (\\w+)");

  /// The library's modules in Python that stand in for those in C (PEP 399) are no one's to import.
  private static final String FALLBACK = "_py";

  /// The module of Cython's run-time that all such modules share.
  private static final Pattern SINCE_3_2 =
      Pattern.compile("_cython_(?:3_(?:[2-9]|\\d\\d)|[4-9])_\\w+");

  private static final Pattern STAR = Pattern.compile("(?m)^from \\.(\\w+) import \\*");

  /// Cython's own code names these in any module, and imports them when they are needed
  /// (`Coroutine.c`, `ImportExport.c` and `ExtensionTypes.c` of its utility code).
  private static final Set<String> WHEN_NEEDED = Set.of("asyncio.coroutines", "gc");

  private CythonImports() {}

  static void execute(
      Interpreter interpreter, ModuleValue module, FoundModule.Extension extension) {
    read(interpreter, extension)
        .ifPresent(
            cython -> {
              start(interpreter, module, cython);
              imports(interpreter, module, cython, source(interpreter, extension));
            });
  }

  /// What every module that Cython made does first, also one that was made from Python.
  static void start(Interpreter interpreter, ModuleValue module, FoundModule.Extension extension) {
    read(interpreter, extension).ifPresent(cython -> start(interpreter, module, cython));
  }

  /// The classes that a `.pxd` declares for a file in Python are made before its code runs
  /// (https://cython.readthedocs.io/en/latest/src/tutorial/pure.html#augmenting-pxd): who imports
  /// the module meanwhile finds them.
  static void declare(
      Interpreter interpreter, ModuleValue module, FoundModule.Extension extension) {
    String declarations = CythonSource.declarations(extension.file()).toString();
    interpreter
        .space()
        .text(declarations)
        .ifPresent(
            text ->
                DECLARED
                    .matcher(text)
                    .results()
                    .forEach(found -> module.namespace().put(found.group(1), Value.UNKNOWN)));
  }

  /// {@return whether the strings of its code are kept in one text (Cython 3.2 and newer), so that
  /// a name that stands alone is one of C: that of a compiled module whose types or functions it
  /// fetches before anything else}
  static boolean keepsStringsApart(Set<String> names) {
    return names.stream().anyMatch(SINCE_3_2.asMatchPredicate());
  }

  private static Optional<CythonModule> read(
      Interpreter interpreter, FoundModule.Extension extension) {
    return compiled(interpreter).module(interpreter.space(), extension).cython();
  }

  private static CompiledModules compiled(Interpreter interpreter) {
    return interpreter.setting.scripts().compiled();
  }

  private static void start(Interpreter interpreter, ModuleValue module, CythonModule cython) {
    if (cython.inflates()) {
      interpreter.importSystem.tryFromC("zlib");
    }
    cython
        .compiledAs()
        .filter(name -> !name.equals(module.name()))
        .ifPresent(name -> Extensions.madeUp(interpreter, name));
  }

  private static Optional<CythonSource> source(
      Interpreter interpreter, FoundModule.Extension extension) {
    return compiled(interpreter).source(interpreter.space(), extension);
  }

  /// Where its source lies beside, the statements there tell what it imports, and the strings only
  /// what Cython itself added.
  private static void imports(
      Interpreter interpreter,
      ModuleValue module,
      CythonModule cython,
      Optional<CythonSource> source) {
    Set<String> guessed = cython.imported().isPresent() ? Set.of() : cython.strings();
    for (String name : new TreeSet<>(guessed)) {
      if (source.filter(text -> text.mentions(name)).isEmpty()
          && isImported(interpreter, module.name(), name, cython.strings())) {
        interpreter.importSystem.tryFromC(sibling(interpreter, module.name(), name).orElse(name));
      }
    }
    cython
        .imported()
        .orElse(Map.of())
        .forEach(
            (name, members) -> {
              if (source.filter(text -> text.mentions(name)).isEmpty()) {
                take(interpreter, absolute(interpreter, module.name(), name, cython), members);
              }
            });
    source.ifPresent(text -> run(interpreter, module, text));
  }

  private static void take(Interpreter interpreter, String name, Set<String> members) {
    interpreter.importSystem.tryFromC(name);
    members.forEach(member -> interpreter.importSystem.tryFromC(name, member));
  }

  /// A relative name has its absolute one beside it; the package itself has none. One that counts
  /// from a package further out has not: it is rather of its own packages than of somebody else.
  private static String absolute(
      Interpreter interpreter, String module, String name, CythonModule cython) {
    int dot = module.lastIndexOf('.');
    if (dot < 0) {
      return name;
    }
    String beside = module.substring(0, dot) + "." + name;
    if (name.isEmpty()) {
      return module.substring(0, dot);
    }
    if (cython.strings().contains(beside) && isFile(interpreter, beside)) {
      return beside;
    }
    return isStandard(interpreter, name)
        ? name
        : further(interpreter, module.substring(0, dot), name).orElse(name);
  }

  private static Optional<String> further(Interpreter interpreter, String owner, String name) {
    for (int dot = owner.lastIndexOf('.'); dot > 0; dot = owner.lastIndexOf('.', dot - 1)) {
      String further = owner.substring(0, dot + 1) + name;
      if (isFile(interpreter, further)) {
        return Optional.of(further);
      }
    }
    return Optional.empty();
  }

  private static boolean isStandard(Interpreter interpreter, String name) {
    return interpreter
        .space()
        .find(name)
        .filter(found -> found.origin() == FoundModule.Origin.STANDARD_LIBRARY)
        .isPresent();
  }

  /// {@return the modules of which the compiler takes an import for a directive; mypyc has none}
  static Set<String> directives(CompiledModule module) {
    return module.cython().isPresent() ? DIRECTIVES : Set.of();
  }

  private static void run(Interpreter interpreter, ModuleValue module, CythonSource source) {
    Scripts.Parse parse = interpreter.setting.scripts().ofText(source.imports());
    interpreter.modules.places(module.name(), offset -> source.place(parse.place(offset)));
    interpreter.imports.compiled(
        module.namespace(),
        DIRECTIVES,
        () -> interpreter.modules.run(parse.script().body(), module.namespace()));
  }

  private static boolean isImported(
      Interpreter interpreter, String module, String name, Set<String> strings) {
    if (WHEN_NEEDED.contains(name)) {
      return false;
    }
    if (DOTTED.matcher(name).matches()) {
      Optional<FoundModule> found = interpreter.space().find(name);
      return found.isPresent()
          && (isAtHand(interpreter, module, name.split("\\.")[0])
              || isPrivateOfOwn(module, name)
                  && members(interpreter, name, found.get()).stream().anyMatch(strings::contains));
    }
    if (!PLAIN.matcher(name).matches() || name.startsWith(FALLBACK)) {
      return false;
    }
    if (sibling(interpreter, module, name).isPresent()) {
      return true;
    }
    return interpreter
        .space()
        .find(name)
        .filter(found -> found.origin() == FoundModule.Origin.STANDARD_LIBRARY)
        .map(found -> members(interpreter, name, found).stream().anyMatch(strings::contains))
        .orElse(false);
  }

  /// What its own package and packages that are not loaded offer, compiled code imports mostly in
  /// functions.
  private static boolean isAtHand(Interpreter interpreter, String module, String top) {
    return !module.split("\\.")[0].equals(top)
        && (interpreter.modules.loaded().has(top) || isStandard(interpreter, top));
  }

  /// A private module of its own package, of which a member is named too, it imports mostly at
  /// once.
  private static boolean isPrivateOfOwn(String module, String name) {
    return name.startsWith(module.split("\\.")[0] + ".")
        && name.charAt(name.lastIndexOf('.') + 1) == '_';
  }

  /// A private name may be that of a module beside this one.
  private static Optional<String> sibling(Interpreter interpreter, String module, String name) {
    int dot = module.lastIndexOf('.');
    boolean isPrivate = name.startsWith("_") && !name.startsWith("__");
    return dot > 0 && isPrivate
        ? Optional.of(module.substring(0, dot + 1) + name).filter(one -> isFile(interpreter, one))
        : Optional.empty();
  }

  /// A folder without code of its own is nothing that would be imported.
  private static boolean isFile(Interpreter interpreter, String module) {
    return interpreter
        .space()
        .find(module)
        .filter(found -> !(found instanceof FoundModule.Namespace))
        .isPresent();
  }

  private static Set<String> members(Interpreter interpreter, String name, FoundModule found) {
    Set<String> members = new LinkedHashSet<>();
    interpreter
        .natives
        .in(name)
        .ifPresent(
            contents -> {
              members.addAll(contents.classes().keySet());
              members.addAll(contents.functions());
            });
    interpreter
        .space()
        .source(found)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .ifPresent(
            text -> {
              addAll(DEFINITION.matcher(text), members::add);
              addAll(STAR.matcher(text), part -> addOf(interpreter, name + "." + part, members));
            });
    members.remove(name);
    return members;
  }

  /// What a package has from a module of its own by `from .module import *`.
  private static void addOf(Interpreter interpreter, String module, Set<String> members) {
    interpreter
        .space()
        .find(module)
        .flatMap(interpreter.space()::source)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .ifPresent(text -> addAll(DEFINITION.matcher(text), members::add));
  }

  private static void addAll(Matcher names, Consumer<String> collector) {
    while (names.find()) {
      collector.accept(names.group(1));
    }
  }

  /// Cython's pure mode: `import cython` in compiled code spoke to the compiler
  /// (https://cython.readthedocs.io/en/latest/src/tutorial/pure.html). {@return whether the
  /// statement was such}
  static boolean isForCompiler(Interpreter interpreter, Step statement, Frame frame) {
    return interpreter.imports.isCompiled(frame)
        && switch (statement) {
          case Step.Import(var module, _, _, _, _) -> isCompiler(module);
          case Step.ImportFrom(_, var module, _, _, _) -> isCompiler(module);
          case Step _ -> false;
        };
  }

  private static boolean isCompiler(String module) {
    return module.equals("cython") || module.startsWith("cython.");
  }

  /// `cython.compiled` is true in compiled code.
  static void bindCompiler(Interpreter interpreter, Step.Import statement, Frame frame) {
    ModuleValue compiler = new ModuleValue("cython", PureMode.names(interpreter), Optional.empty());
    compiler.state(ModuleValue.State.DONE);
    interpreter.targets.store(statement.asName().orElse(statement.top()), compiler, frame);
  }

  static void bindCompiler(Interpreter interpreter, Step.ImportFrom statement, Frame frame) {
    for (Step.Imported name : statement.names()) {
      Value value = ofCompiler(interpreter, statement.module(), name.name());
      interpreter.targets.store(
          name.target(), value == Value.ABSENT ? Value.UNKNOWN : value, frame);
    }
  }

  /// {@return what a name stands for: of the compiler, of the C interface of Python, or of another
  /// compiled module}
  private static Value ofCompiler(Interpreter interpreter, String module, String name) {
    if (module.equals("cython")) {
      return PureMode.names(interpreter).get(name);
    }
    String shared = module.startsWith(SHARED) ? module.substring(SHARED.length()) : "";
    if (shared.equals("cpython") || shared.startsWith("cpython.")) {
      return CInterface.names(interpreter).get(name);
    }
    return interpreter.modules.loaded().get(shared) instanceof ModuleValue loaded
        ? loaded.namespace().get(name)
        : Value.ABSENT;
  }
}

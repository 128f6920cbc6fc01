package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.binary.CompiledFunction;
import dev.lazyscope.graph.load.binary.CompiledModule;
import dev.lazyscope.graph.load.binary.CompiledType;
import dev.lazyscope.graph.load.content.Scripts;
import dev.lazyscope.graph.load.content.Stub;
import dev.lazyscope.graph.load.operation.FunctionFacts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is known of extension modules that are not the standard library's.
///
/// `compiled-from-python`: where a `.py` of the same name lies beside, that code runs, its imports
/// eager as compilers make them. `names-in-the-binary`: otherwise dotted names of modules of the
/// same distribution that stand in the binary count as imported by it. `version-of-distribution`:
/// its `__version__`, if it has one, is that of the distribution named like its top package, or
/// that brought its file.
///
/// One that looks into `sys.modules` is taken to look for the modules it names.
final class Extensions {
  private static final String CFFI = "_cffi_backend";

  /// How the names of mypyc's libraries end, which hold the code of modules and run none of it at
  /// first; what their runtime imports.
  private static final String LIBRARY = "__mypyc";

  private static final String LOCKS = "importlib._bootstrap";
  private static final String SPECIFICATIONS = "importlib.machinery";

  /// What a function does of which no more than the name is known, and maybe what it imports first.
  record Compiled(Interpreter interpreter, Optional<String> imported)
      implements NativeFunction.Body {
    @Override
    public Value call(Machine machine, Arguments arguments) {
      imported
          .filter(_ -> interpreter.branches.isCertain())
          .ifPresent(module -> importFromUse(interpreter, module));
      return machine.call(Value.COMPILED, arguments);
    }
  }

  static boolean isCompiled(Value callee) {
    return callee.isAnyCompiled()
        || callee instanceof NativeFunction function && function.body() instanceof Compiled;
  }

  private Extensions() {}

  static void execute(
      Interpreter interpreter, ModuleValue module, FoundModule.Extension extension) {
    if (interpreter.natives.in(module.name()).isPresent()) {
      return;
    }
    if (!content(interpreter, extension).isImportable()) {
      String last = module.name().substring(module.name().lastIndexOf('.') + 1);
      throw interpreter.errors.make(
          "ImportError",
          "dynamic module does not define module export function (PyModExport_%s or PyInit_%s)"
              .formatted(last, last));
    }
    lookUp(interpreter, content(interpreter, extension).lookedUp());
    interpreter.doubts.within(true, () -> guess(interpreter, module, extension));
  }

  private static void lookUp(Interpreter interpreter, Set<String> names) {
    for (String name : names) {
      if (interpreter
          .space()
          .find(name)
          .filter(found -> found.origin() != FoundModule.Origin.STANDARD_LIBRARY)
          .isPresent()) {
        interpreter.traces.readModules(name, interpreter.modules.loaded().get(name));
      }
    }
  }

  private static boolean guess(
      Interpreter interpreter, ModuleValue module, FoundModule.Extension extension) {
    // Beside what was written in C lies what stands in for it where it cannot be built.
    Optional<Scripts.Parse> beside =
        Optional.of(content(interpreter, extension))
            .filter(CompiledModule::isCompiledPython)
            .flatMap(_ -> interpreter.setting.scripts().of(interpreter.space(), extension));
    interpreter.doubts.assume(
        beside.isPresent() ? Heuristic.COMPILED_FROM_PYTHON : Heuristic.NAMES_IN_THE_BINARY);
    if (beside.isPresent()) {
      executeCompiled(interpreter, module, extension, beside.get());
      return true;
    }
    List<CompiledType> types = content(interpreter, extension).types();
    boolean hasImporting = types.stream().anyMatch(CompiledType::importsForAny);
    module.namespace().open(hasImporting ? Value.IMPORTING : Value.COMPILED);
    version(interpreter, module, extension)
        .ifPresent(version -> module.namespace().put("__version__", Value.of(version)));
    putStubbed(interpreter, module, extension);
    putTypes(interpreter, module, types);
    List<CompiledFunction> functions = content(interpreter, extension).functionsOf(module.name());
    putFunctions(interpreter, module.namespace(), functions);
    for (String name : content(interpreter, extension).submodules()) {
      madeUp(interpreter, module.name() + "." + name);
    }
    String top = module.name().split("\\.")[0] + ".";
    Set<String> names = content(interpreter, extension).names();
    boolean isLibrary = module.name().endsWith(LIBRARY);
    for (String name : names) {
      Optional<String> owner = CompiledModule.moduleOfCapsule(name);
      Optional<String> ofClass = CompiledModule.moduleOfClass(name);
      if (name.equals(CFFI)) {
        madeByCffi(interpreter, module.name(), names);
      } else if (name.endsWith(LIBRARY)) {
        library(interpreter, module, name);
      } else if (ofClass.isPresent()) {
        interpreter.importSystem.tryFromC(ofClass.get());
      } else if (owner.isPresent()) {
        capsule(interpreter, name, owner.get(), extension);
      } else if (!name.contains(".")) {
        madeUp(interpreter, name);
      } else if (isLibrary && name.equals(LOCKS)) {
        interpreter.importSystem.tryFromC(name);
      } else if (!isLibrary
          && name.startsWith(top)
          && interpreter.space().find(name).isPresent()
          && !content(interpreter, extension).isFormer(name, interpreter.modules.loaded()::has)) {
        sibling(interpreter, name, extension);
      }
    }
    content(interpreter, extension).added().forEach(name -> madeUp(interpreter, name));
    for (String name : content(interpreter, extension).imported()) {
      content(interpreter, extension)
          .place(name, one -> interpreter.space().find(one).isPresent())
          .ifPresent(interpreter.importSystem::tryFromC);
    }
    content(interpreter, extension).executed().forEach(text -> run(interpreter, text));
    CythonImports.execute(interpreter, module, extension);
    return false;
  }

  /// What C code runs as Python finds names that it put there before.
  private static void run(Interpreter interpreter, String text) {
    DictValue names = interpreter.dict();
    names.open(Value.COMPILED);
    try {
      interpreter.modules.runText(text, names, names);
    } catch (PythonError error) {
      // Whether the code lets it go is not known.
    }
  }

  /// A module that mypyc made loads its library, and a library those that it names. One that takes
  /// the locks of imports itself, or names what defines specifications of modules, makes these for
  /// the modules that it serves.
  private static void library(Interpreter interpreter, ModuleValue module, String name) {
    interpreter.importSystem.tryFromC(name);
    interpreter
        .space()
        .find(name)
        .filter(FoundModule.Extension.class::isInstance)
        .map(found -> content(interpreter, (FoundModule.Extension) found).names())
        .filter(names -> names.contains(LOCKS) || names.contains(SPECIFICATIONS))
        .filter(_ -> !module.name().endsWith(LIBRARY))
        .ifPresent(_ -> interpreter.importSystem.tryFromC(SPECIFICATIONS));
  }

  /// What Cython made imports compiled modules whose names stand in it before anything else, and
  /// fails with them.
  private static void sibling(
      Interpreter interpreter, String name, FoundModule.Extension extension) {
    boolean isCompiled =
        interpreter.space().find(name).orElseThrow() instanceof FoundModule.Extension;
    if (isCompiled && content(interpreter, extension).isCompiledPython()) {
      interpreter.importSystem.loadFromC(name);
    } else {
      interpreter.importSystem.tryFromC(name);
    }
  }

  /// A capsule is an attribute of a module, which who makes it puts there; who fetches it before
  /// meets an error.
  private static void capsule(
      Interpreter interpreter, String name, String owner, FoundModule.Extension extension) {
    interpreter.importSystem.tryFromC(owner);
    if (!(interpreter.modules.loaded().get(owner) instanceof ModuleValue module)) {
      return;
    }
    CompiledModule.Capsules capsules = content(interpreter, extension).capsules();
    String last = name.substring(owner.length() + 1);
    if (capsules.made().contains(name)) {
      module.namespace().put(last, Value.UNKNOWN);
    } else if (capsules.fetched().contains(name)
        && interpreter.attributes.find(module, last) == Value.ABSENT) {
      PythonError error = interpreter.errors.ofNoAttribute(module, last);
      uncaught(interpreter, error, capsules, content(interpreter, extension).isCompiledPython());
    }
  }

  /// C code looks at what went wrong. Cython code that calls a macro does not: the error is shown
  /// and lost with what is asked next (`PyObject_HasAttr`), but for `import_array`.
  private static void uncaught(
      Interpreter interpreter,
      PythonError error,
      CompiledModule.Capsules capsules,
      boolean isCython) {
    if (capsules.callsImportArray()) {
      throw interpreter.errors.make("ImportError", "numpy._core.multiarray failed to import");
    }
    if (!isCython) {
      throw error;
    }
    interpreter.errors.show(error);
  }

  /// An object whose class stands in the stub of the module is none that anybody else made: a
  /// sentinel that programs compare with. Nothing else is known of it, but that it is of no other
  /// class, where the stub names no bases.
  private static void putStubbed(
      Interpreter interpreter, ModuleValue module, FoundModule.Extension extension) {
    String last = module.name().substring(module.name().lastIndexOf('.') + 1);
    Stub.places(extension.file(), last).stream()
        .flatMap(place -> interpreter.space().content(place.toString()).stream())
        .findFirst()
        .map(Stub::read)
        .ifPresent(stub -> putStubbed(interpreter, module.namespace(), stub));
  }

  /// A class that is derived from others may be an exception, of which more has to be known; it is
  /// one only where the stub has objects of it.
  private static void putStubbed(Interpreter interpreter, DictValue names, Stub.Contents stub) {
    stub.classes().values().stream()
        .filter(type -> type.bases() != Stub.Bases.OTHERS)
        .forEach(type -> stubbedClass(interpreter, names, type));
    stub.objects()
        .forEach(
            (name, type) ->
                names.put(name, interpreter.instance(stubbedClass(interpreter, names, type))));
    stub.ofOthers()
        .forEach(
            (name, type) -> {
              if (interpreter.types.importsForAny(type)) {
                names.put(name, Value.IMPORTING);
              }
            });
  }

  private static ClassValue stubbedClass(
      Interpreter interpreter, DictValue names, Stub.Type stubbed) {
    if (names.get(stubbed.name()) instanceof ClassValue known) {
      return known;
    }
    ClassValue type = opaqueClass(interpreter, stubbed.name());
    switch (stubbed.bases()) {
      case NONE -> type.makeAlone();
      case CAPABILITIES -> type.makeCompiled();
      case OTHERS -> {}
    }
    putMethods(interpreter, type, stubbed.methods());
    names.put(stubbed.name(), type);
    return type;
  }

  private static ClassValue opaqueClass(Interpreter interpreter, String name) {
    ClassValue object = interpreter.types.named("object");
    ClassValue type = new ClassValue(name, List.of(object), interpreter.dict());
    type.order(List.of(type, object));
    type.metaclass(interpreter.types.named("type"));
    type.makeOpaque();
    return type;
  }

  /// A class that compiled code defines is none that anybody else made, and its instances are of no
  /// other class. Of it are known the methods with names of their own.
  private static void putTypes(
      Interpreter interpreter, ModuleValue module, List<CompiledType> types) {
    String top = module.name().split("\\.")[0] + ".";
    DictValue names = module.namespace();
    for (CompiledType described : types) {
      interpreter.types.describe(described);
      if (described.name().startsWith(top) && !names.has(described.lastName())) {
        ClassValue type = opaqueClass(interpreter, described.lastName());
        putMethods(interpreter, type, described.methods());
        names.put(described.lastName(), type);
      }
    }
  }

  private static void putMethods(
      Interpreter interpreter, ClassValue type, List<CompiledFunction> methods) {
    methods.forEach(method -> type.namespace().put(method.name(), method(interpreter, method)));
  }

  private static Value method(Interpreter interpreter, CompiledFunction method) {
    NativeFunction.Body body = new Compiled(interpreter, method.imported());
    return switch (method.binding()) {
      case INSTANCE -> NativeFunction.method(method.name(), body);
      case CLASS -> new Value.ClassMethod(NativeFunction.method(method.name(), body));
      case NONE -> new Value.StaticMethod(NativeFunction.function(method.name(), body));
    };
  }

  private static void putFunctions(
      Interpreter interpreter, DictValue names, List<CompiledFunction> functions) {
    for (CompiledFunction function : functions) {
      if (!names.has(function.name())) {
        Compiled body = new Compiled(interpreter, function.imported());
        names.put(function.name(), NativeFunction.function(function.name(), body));
      }
    }
  }

  /// {@return an attribute of something compiled, unknown but for the methods of compiled classes}
  /// Reading it may import, where one of these says so.
  static Value read(Interpreter interpreter, Value object, String attribute) {
    interpreter
        .types
        .importedByGetter(attribute)
        .filter(
            _ ->
                CompiledType.isOfAny(attribute)
                    ? object == Value.IMPORTING
                    : interpreter.branches.isCertain())
        .ifPresent(module -> importFromUse(interpreter, module));
    return interpreter
        .types
        .compiledMethod(attribute)
        .<Value>map(method -> new Value.BoundMethod(object, method(interpreter, method)))
        .orElse(Value.UNKNOWN);
  }

  private static void importFromUse(Interpreter interpreter, String module) {
    interpreter.doubts.within(
        true,
        () -> {
          interpreter.doubts.assume(Heuristic.NAMES_IN_THE_BINARY);
          interpreter.importSystem.tryFromC(module);
          return true;
        });
  }

  /// {@return what a call of compiled code gives}, which may hand back a function or class it got.
  static Value given(Arguments arguments) {
    return all(arguments).allMatch(Extensions::isThing) ? Value.COMPILED : Value.UNKNOWN;
  }

  private static boolean isThing(Value value) {
    return !(isFunction(value) || value instanceof ClassValue);
  }

  private static boolean isFunction(Value value) {
    return value instanceof FunctionValue
        || value instanceof NativeFunction
        || value instanceof Value.BoundMethod;
  }

  private static Stream<Value> all(Arguments arguments) {
    return Stream.concat(arguments.positional().stream(), arguments.named().values().stream());
  }

  /// {@return an object of a compiled class}. One that is made of functions calls each of them with
  /// what it is called with, and gives what the last one gives.
  static Value made(Interpreter interpreter, ClassValue type, Arguments arguments) {
    List<Value> functions = all(arguments).filter(Extensions::isFunction).toList();
    if (functions.stream().noneMatch(FunctionValue.class::isInstance)) {
      return given(arguments);
    }
    ClassValue own = opaqueClass(interpreter, type.name());
    own.order(Stream.concat(Stream.of(own), type.order().stream()).toList());
    own.namespace()
        .put(
            "__call__",
            NativeFunction.method(
                "__call__",
                (machine, given) ->
                    interpreter.doubts.within(
                        true, () -> callEach(interpreter, functions, given.dropped(1)))));
    return interpreter.instance(own);
  }

  private static Value callEach(
      Interpreter interpreter, List<Value> functions, Arguments arguments) {
    interpreter.doubts.assume(Heuristic.UNKNOWN_CALL);
    Value last = Value.UNKNOWN;
    for (Value function : functions) {
      boolean fits =
          !(function instanceof FunctionValue own) || FunctionFacts.takes(own, arguments);
      last = fits ? interpreter.calls.call(function, arguments) : Value.UNKNOWN;
    }
    return last;
  }

  /// What cffi compiled, known by the names of its source files, makes modules and a `lib` below
  /// each (https://cffi.readthedocs.io/en/stable/cdef.html).
  private static void madeByCffi(Interpreter interpreter, String module, Set<String> names) {
    if (module.equals(CFFI)) {
      return;
    }
    interpreter.importSystem.tryFromC(CFFI);
    for (String name : names) {
      if (name.equals(module)) {
        madeUp(interpreter, module + ".lib");
      } else if (name.startsWith("_") && name.endsWith(".c")) {
        String made = name.substring(0, name.length() - 2);
        madeUp(interpreter, made);
        madeUp(interpreter, made + ".lib");
      }
    }
  }

  private static void executeCompiled(
      Interpreter interpreter,
      ModuleValue module,
      FoundModule.Extension extension,
      Scripts.Parse source) {
    CythonImports.start(interpreter, module, extension);
    CythonImports.declare(interpreter, module, extension);
    Set<String> names = content(interpreter, extension).names();
    boolean areOfC = CythonImports.keepsStringsApart(names);
    for (String name : names) {
      if (areOfC && isCompiledSibling(interpreter, module, name)) {
        interpreter.importSystem.tryFromC(name);
      } else if (name.endsWith(LIBRARY)) {
        library(interpreter, module, name);
      } else if (name.contains("cython_") && !name.contains(".")) {
        madeUp(interpreter, name);
      }
    }
    interpreter.imports.compiled(
        module.namespace(),
        CythonImports.directives(content(interpreter, extension)),
        () -> interpreter.modules.run(source.script().body(), module.namespace()));
  }

  /// A package that was compiled is named like its file, but loads under its own name.
  private static boolean isCompiledSibling(
      Interpreter interpreter, ModuleValue module, String name) {
    return name.startsWith(module.name().split("\\.")[0] + ".")
        && !name.endsWith(".__init__")
        && interpreter
            .space()
            .find(name)
            .filter(FoundModule.Extension.class::isInstance)
            .isPresent();
  }

  private static Optional<String> version(
      Interpreter interpreter, ModuleValue module, FoundModule.Extension extension) {
    if (!content(interpreter, extension).hasVersion()) {
      return Optional.empty();
    }
    String top = module.name().split("\\.")[0];
    return interpreter.space().distributions().stream()
        .filter(one -> one.name().replaceAll("[-.]", "_").equalsIgnoreCase(top))
        .findFirst()
        .or(() -> interpreter.space().bringing(extension))
        .map(ModuleSpace.Distribution::version);
  }

  private static CompiledModule content(Interpreter interpreter, FoundModule.Extension extension) {
    return interpreter.setting.scripts().compiled().module(interpreter.space(), extension);
  }

  /// `submodule-of-extension`: an extension that is no package may put modules below itself into
  /// `sys.modules`; what a program imports from there is believed to exist.
  static boolean makesSubmodule(Interpreter interpreter, String name) {
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      if (interpreter.modules.loaded().get(name.substring(0, dot)) instanceof ModuleValue owner
          && owner.found().isPresent()) {
        return owner.found().get() instanceof FoundModule.Extension(_, _, boolean isPackage, _)
            && !isPackage
            && interpreter.space().source(owner.found().get()).isEmpty();
      }
    }
    return false;
  }

  /// A module that compiled code makes, such as those of Cython's run-time.
  static void madeUp(Interpreter interpreter, String name) {
    if (!interpreter.modules.loaded().has(name)) {
      ModuleValue made = new ModuleValue(name, interpreter.dict(), Optional.empty());
      made.namespace().open();
      made.state(ModuleValue.State.DONE);
      interpreter.modules.loaded().put(name, made);
      interpreter.importSystem.madeByC(name);
    }
  }
}

package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.stdlib.StandardLibrary;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.content.NativeNames;
import dev.lazyscope.graph.load.content.Scripts;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.observer.LoadRecorder;
import dev.lazyscope.graph.load.text.Docstrings;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.Value;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// `sys.modules`, and the making and running of module objects.
final class Modules {
  /// What the interpreter calls the file of a text.
  static final String TEXT = "<string>";

  /// Modules in Python and the C modules that repeat what they have: the Python form runs instead.
  private static final Map<String, String> ACCELERATORS =
      Map.of(
          "operator", "_operator",
          "functools", "_functools",
          "heapq", "_heapq",
          "bisect", "_bisect",
          "stat", "_stat",
          "xml.etree.ElementTree", "_elementtree");

  /// What most modules have of names.
  private static final int MOST_NAMES = 20;

  private final Interpreter interpreter;
  private final LoadRecorder recorder;
  private final StandardLibrary catalogue;
  private final DictValue loaded = new DictValue(0);
  private final Map<String, NativeModel> models = new HashMap<>();
  private final Map<String, DictValue> early = new HashMap<>();
  private final Map<DictValue, Set<String>> pinned = new IdentityHashMap<>();
  private final Loaders loaders;
  private int quiet;

  Modules(Interpreter interpreter, LoadRecorder recorder) {
    this.interpreter = interpreter;
    this.recorder = recorder;
    this.loaders = new Loaders(interpreter);
    this.catalogue = StandardLibrary.of(interpreter.query().target().minorVersion());
    interpreter.setting.models().forEach(model -> models.put(model.module(), model));
  }

  /// Puts the modules of a bare interpreter into `sys.modules`.
  void start() {
    for (String name : catalogue.bare()) {
      String real = catalogue.alias(name).orElse(name);
      Value known = loaded.get(real);
      loaded.put(name, known == Value.ABSENT ? dormant(real) : known);
      if (!real.equals(name) && known == Value.ABSENT) {
        loaded.put(real, loaded.get(name));
      }
    }
    if (!loaded.has("builtins")) {
      loaded.put("builtins", dormant("builtins"));
    }
    bindDormant();
    CoreTypes.install(interpreter);
    Set<String> names = new HashSet<>();
    loaded.entries().keySet().forEach(key -> names.add((String) key));
    recorder.begin(names);
    builtins();
  }

  private void bindDormant() {
    loaded.forEach(
        (key, module) -> {
          if (key instanceof Value.Str(var name)
              && name.contains(".")
              && loaded.get(name.substring(0, name.lastIndexOf('.')))
                  instanceof ModuleValue parent) {
            parent.namespace().put(name.substring(name.lastIndexOf('.') + 1), module);
          }
        });
  }

  private ModuleValue dormant(String name) {
    ModuleValue module = new ModuleValue(name, namespace(name), interpreter.space().find(name));
    module.state(ModuleValue.State.DORMANT);
    return module;
  }

  private DictValue namespace(String module) {
    return new DictValue(
        interpreter.branches.tick(), interpreter.traces.ofModule(module), MOST_NAMES);
  }

  DictValue loaded() {
    return loaded;
  }

  StandardLibrary catalogue() {
    return catalogue;
  }

  DictValue builtins() {
    if (loaded.get("builtins") instanceof ModuleValue module) {
      wake(module);
      return module.namespace();
    }
    throw new IllegalStateException("builtins replaced");
  }

  /// {@return whether loads at this moment belong to the start of the interpreter}
  boolean isQuiet() {
    return quiet > 0;
  }

  /// Runs the body of a module that a bare interpreter has loaded, when somebody first looks.
  void wake(ModuleValue module) {
    if (module.state() != ModuleValue.State.DORMANT) {
      return;
    }
    module.state(ModuleValue.State.RUNNING);
    quiet++;
    interpreter.traces.enter(module.name());
    try {
      prepare(module);
      keepingPath(() -> interpreter.branches.inModule(() -> execute(module)));
    } finally {
      interpreter.traces.leave();
      quiet--;
      module.state(ModuleValue.State.DONE);
    }
  }

  /// The body ran before the program: what `site` does to `sys.path` is done.
  private void keepingPath(Runnable body) {
    if (!(loaded.get("sys") instanceof ModuleValue sys
        && sys.namespace().get("path") instanceof ListValue path)) {
      body.run();
      return;
    }
    sys.namespace().put("path", interpreter.list(List.copyOf(path.items())));
    try {
      body.run();
    } finally {
      sys.namespace().put("path", path);
    }
  }

  /// Loads a found module: puts it into `sys.modules` and runs its body.
  void load(FoundModule found, LoadRecorder.Event event, Consumer<ModuleValue> body) {
    String name = found.name().dotted();
    ModuleValue module = new ModuleValue(name, namespace(name), Optional.of(found));
    loaded.put(name, module);
    recorder.loading(event, interpreter.stack.frames());
    module.state(ModuleValue.State.RUNNING);
    boolean done = false;
    int doubts = interpreter.doubts.level();
    interpreter.traces.enter(name);
    try {
      prepare(module);
      interpreter.doubts.loading(() -> interpreter.branches.inModule(() -> body.accept(module)));
      done = true;
      if (interpreter.doubts.level() > doubts) {
        recorder.mayFail(name);
      }
    } finally {
      interpreter.traces.leave();
      module.state(ModuleValue.State.DONE);
      if (!done) {
        loaded.remove(name);
        recorder.failed(name);
      }
    }
  }

  /// Tells that the running code asks for a module, whether loaded already or not.
  void wanted(String name) {
    if (!isQuiet() && interpreter.doubts.isCertain()) {
      recorder.wanted(interpreter.traces.loading(), name);
    }
  }

  /// Tells of a load that is not made here.
  void announce(LoadRecorder.Event event) {
    wanted(event.module());
    recorder.loading(event, interpreter.stack.frames());
  }

  /// Tells where the code of a module stands that is not the file of this name.
  void places(String module, IntFunction<Place> places) {
    recorder.places(module, places);
  }

  void note(String kind, String text) {
    recorder.note(kind, interpreter.frame(0), text);
  }

  /// Gives a module the names that it has before its body runs.
  void prepare(ModuleValue module) {
    DictValue names = module.namespace();
    String name = module.name();
    boolean isPackage = module.found().filter(Modules::isPackage).isPresent();
    int dot = name.lastIndexOf('.');
    names.put("__name__", Value.of(name));
    names.put("__doc__", Value.NONE);
    names.put("__package__", Value.of(isPackage ? name : dot < 0 ? "" : name.substring(0, dot)));
    names.put("__loader__", loaders.of(module));
    Optional<String> file = module.found().flatMap(Modules::file);
    file.ifPresent(path -> names.put("__file__", Value.of(path)));
    if (isPackage) {
      List<Value> folders = folders(module.found().get());
      names.put("__path__", interpreter.list(folders));
    }
    names.put("__spec__", spec(module, file));
  }

  private Value spec(ModuleValue module, Optional<String> file) {
    InstanceValue spec = interpreter.instance(interpreter.builtin("SimpleNamespace"), 8);
    DictValue attributes = spec.attributes();
    attributes.put("name", Value.of(module.name()));
    attributes.put("origin", file.map(Value::of).orElse(Value.NONE));
    attributes.put("parent", module.namespace().get("__package__"));
    attributes.put("loader", module.namespace().get("__loader__"));
    attributes.put("has_location", Value.of(file.isPresent()));
    Value path = module.namespace().get("__path__");
    attributes.put("submodule_search_locations", path == Value.ABSENT ? Value.NONE : path);
    attributes.put("_initializing", Value.Marker.FALSE);
    attributes.put("cached", Value.NONE);
    return spec;
  }

  /// {@return what makes and knows the loaders of modules}
  Loaders loaders() {
    return loaders;
  }

  /// {@return the `__spec__` that a module would get}
  Value specOf(String name, Optional<FoundModule> found) {
    ModuleValue module = new ModuleValue(name, interpreter.dict(), found);
    prepare(module);
    return module.namespace().get("__spec__");
  }

  static boolean isPackage(FoundModule found) {
    return switch (found) {
      case FoundModule.Source(_, _, boolean isPackage, _) -> isPackage;
      case FoundModule.Bytecode(_, _, boolean isPackage, _) -> isPackage;
      case FoundModule.Extension(_, _, boolean isPackage, _) -> isPackage;
      case FoundModule.Namespace _ -> true;
      case FoundModule.StandardLibrary(_, boolean isPackage, _) -> isPackage;
    };
  }

  static Optional<String> file(FoundModule found) {
    return switch (found) {
      case FoundModule.Source(_, var file, _, _) -> Optional.of(file.toString());
      case FoundModule.Bytecode(_, var file, _, _) -> Optional.of(file.toString());
      case FoundModule.Extension(_, var file, _, _) -> Optional.of(file.toString());
      case FoundModule.Namespace _, FoundModule.StandardLibrary _ -> Optional.empty();
    };
  }

  static String fileName(FoundModule found) {
    return file(found)
        .map(file -> Path.of(file).getFileName().toString())
        .orElseGet(() -> found.name().dotted());
  }

  private static List<Value> folders(FoundModule found) {
    return switch (found) {
      case FoundModule.Namespace(_, var portions, _) ->
          portions.stream().map(Path::toString).map(Value::of).toList();
      case FoundModule _ ->
          file(found)
              .map(file -> Value.of(Path.of(file).getParent().toString()))
              .map(List::of)
              .orElse(List.of());
    };
  }

  /// Runs the body of a module.
  void execute(ModuleValue module) {
    installNatives(module);
    Optional<Scripts.Parse> parse =
        module
            .found()
            .filter(found -> !(found instanceof FoundModule.Extension))
            .flatMap(loaders::code);
    if (parse.isPresent()) {
      mustCompile(parse.get(), () -> fileName(module.found().get()));
      run(parse.get().script().body(), module.namespace());
      Optional.ofNullable(ACCELERATORS.get(module.name()))
          .flatMap(interpreter.natives::in)
          .ifPresent(contents -> accelerate(module.namespace(), contents.functions()));
    } else {
      module.found().ifPresent(found -> executeWithoutSource(module, found));
    }
    Optional.ofNullable(models.get(module.name()))
        .ifPresent(model -> model.complete(interpreter, module.namespace()));
  }

  /// Functions of C modules do not bind to objects, as functions in Python do.
  private static void accelerate(DictValue names, Collection<String> functions) {
    for (String name : functions) {
      if (names.get(name) instanceof FunctionValue function) {
        names.put(
            name, NativeFunction.function(name, (machine, given) -> machine.call(function, given)));
      }
    }
  }

  private void executeWithoutSource(ModuleValue module, FoundModule found) {
    switch (found) {
      case FoundModule.Namespace _ -> {}
      case FoundModule.Extension extension -> {
        loadFromC(module);
        Extensions.execute(interpreter, module, extension);
      }
      case FoundModule.StandardLibrary(_, _, boolean hasSource) -> {
        if (interpreter.natives.in(module.name()).isEmpty()) {
          module.namespace().open();
        }
        if (hasSource) {
          catalogue
              .loads(module.name(), StandardLibrary.Laziness.EAGER)
              .forEach(interpreter.importSystem::loadFromC);
          module.namespace().open();
        } else {
          loadFromC(module);
        }
      }
      case FoundModule.Source _, FoundModule.Bytecode _ -> module.namespace().open();
    }
  }

  /// What C code imports, and the modules that it makes up (`pyexpat.errors`).
  private void loadFromC(ModuleValue module) {
    catalogue.cImports(module.name()).forEach(interpreter.importSystem::loadFromC);
    for (String name : catalogue.loads(module.name(), StandardLibrary.Laziness.EAGER)) {
      if (name.startsWith(module.name() + ".") && !loaded.has(name)) {
        Value same = catalogue.alias(name).map(loaded::get).orElse(Value.ABSENT);
        ModuleValue made = new ModuleValue(name, interpreter.dict(), Optional.empty());
        made.namespace().open();
        loaded.put(name, same == Value.ABSENT ? made : same);
        interpreter.importSystem.madeByC(name);
      }
    }
  }

  /// Puts what the table and the models know into a namespace, and pins what a model knows.
  private void installNatives(ModuleValue module) {
    DictValue names = module.namespace();
    boolean isC = isOfC(module);
    if (isC && !ACCELERATORS.containsValue(module.name())) {
      interpreter.natives.in(module.name()).ifPresent(contents -> installTable(module, contents));
    }
    if (models.containsKey(module.name())) {
      DictValue own = early(module.name());
      early.remove(module.name());
      own.entries().forEach((key, value) -> names.put((String) key, value));
      if (!isC) {
        Set<String> pins = new HashSet<>();
        own.entries().keySet().forEach(key -> pins.add((String) key));
        pinned.put(names, pins);
      }
    }
  }

  /// {@return whether functions written in C may be of this module, not only imported by it}
  boolean mayDefineNatives(ModuleValue module) {
    return models.containsKey(module.name()) || isOfC(module);
  }

  private static boolean isOfC(ModuleValue module) {
    return module.found().filter(FoundModule.Source.class::isInstance).isEmpty();
  }

  /// {@return what the model of a module, loaded or not, defines: some of it the compiler uses}
  DictValue modelled(String name) {
    return loaded.get(name) instanceof ModuleValue module ? module.namespace() : early(name);
  }

  private DictValue early(String name) {
    DictValue known = early.get(name);
    if (known != null) {
      return known;
    }
    DictValue made = new DictValue(0);
    early.put(name, made);
    models.get(name).install(interpreter, made);
    return made;
  }

  private void installTable(ModuleValue module, NativeNames.Contents contents) {
    DictValue names = module.namespace();
    contents
        .classes()
        .keySet()
        .forEach(
            name -> names.put(name, interpreter.types.find(module.name(), name).orElseThrow()));
    contents
        .aliases()
        .forEach(
            (name, target) -> {
              int dot = target.lastIndexOf('.');
              names.put(
                  name,
                  interpreter
                      .types
                      .anywhere(target.substring(0, dot), target.substring(dot + 1))
                      .map(Value.class::cast)
                      .orElse(Value.UNKNOWN));
            });
    contents.numbers().forEach((name, number) -> names.put(name, Value.of(number)));
    contents.texts().forEach((name, text) -> names.put(name, Value.of(text)));
    contents.truths().forEach((name, truth) -> names.put(name, Value.of(truth)));
    contents.functions().forEach(name -> names.put(name, unknownFunction(module.name(), name)));
    contents.others().forEach(name -> names.put(name, Value.UNKNOWN));
  }

  private NativeFunction unknownFunction(String module, String name) {
    return Types.importing(name, catalogue.callImports(module + "." + name));
  }

  private Frame frame(Code code, DictValue globals, DictValue names) {
    Frame frame =
        interpreter.newFrame(
            new Frame.Start(code, Optional.empty(), globals, names, Optional.empty()));
    if (code.kind() == Code.Kind.MODULE) {
      frame.pin(pinned.getOrDefault(globals, Set.of()));
    }
    return frame;
  }

  void run(Code code, DictValue names) {
    Docstrings.of(interpreter, code).ifPresent(text -> names.put("__doc__", text));
    Frame frame = frame(code, names, names);
    interpreter.budget.loading(() -> interpreter.calls.runInner(frame));
  }

  /// A file that cannot be compiled raises `SyntaxError`.
  void mustCompile(Scripts.Parse parse, Supplier<String> file) {
    if (parse.fault().isPresent()) {
      throw interpreter.errors.make("SyntaxError", parse.fault().get().text(file.get()));
    }
  }

  /// `exec` and `eval`: {@return the value of an expression, else None}
  Value runText(String text, DictValue globals, DictValue locals) {
    Scripts scripts = interpreter.setting.scripts();
    Scripts.Parse parse = globals == locals ? scripts.ofText(text) : scripts.inNamespace(text);
    if (parse.fault().isPresent()) {
      return interpreter.errors.inferred("SyntaxError", parse.fault().get().text(TEXT));
    }
    return runCode(parse.script().body(), globals, locals);
  }

  Value runCode(Code code, DictValue globals, DictValue locals) {
    Frame frame = frame(code, globals, locals);
    frame.comesFromText();
    List<Step> steps = code.body().steps();
    interpreter.stack.push(frame);
    try {
      if (steps.size() == 1 && steps.getFirst() instanceof Step.Evaluate(var term, _)) {
        return interpreter.terms.value(term, frame);
      }
      interpreter.steps.run(steps, frame);
      return Value.NONE;
    } finally {
      interpreter.stack.pop();
    }
  }

  LoadRecorder.Event event(String name, Kind kind, ProxyValue.Site site) {
    return new LoadRecorder.Event(name, kind, site);
  }
}

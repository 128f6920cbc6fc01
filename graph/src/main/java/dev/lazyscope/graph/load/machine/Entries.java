package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.stdlib.StandardLibrary.Laziness;
import dev.lazyscope.graph.link.stdlib.StandardLibrary.Start;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.load.LoadSet.Ending;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.content.Scripts;
import dev.lazyscope.graph.load.operation.Tracebacks;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts a program the way the interpreter does (using reference, "Command line").
public final class Entries {
  private static final String WARNING = "from warnings import warn\nwarn(RuntimeWarning(\"%s\"))\n";

  private final Interpreter interpreter;

  private Entries(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// How a run ended, with the exception's text where it raised.
  public record Outcome(Ending ending, String message, List<ProxyValue.Site> trail) {
    private static Outcome of(Ending ending) {
      return new Outcome(ending, "", List.of());
    }
  }

  /// A handler registered with `atexit`.
  record Leaving(Value function, Arguments arguments) {}

  static Outcome run(Interpreter interpreter) {
    Entries entries = new Entries(interpreter);
    List<PythonError> uncaught = new ArrayList<>();
    Outcome outcome =
        entries.guarded(
            () -> {
              try {
                entries.start(interpreter.query().entry());
              } catch (PythonError error) {
                uncaught.add(error);
                throw error;
              }
            });
    if (outcome.ending() == Ending.RAISED) {
      entries.guarded(
          () ->
              interpreter.doubts.within(true, () -> interpreter.errors.show(uncaught.getFirst())));
    }
    if (outcome.ending() != Ending.OUT_OF_BUDGET) {
      entries.guarded(() -> entries.interpreter.generators.finishThreads());
      entries.guarded(entries::runAtExit);
    }
    return outcome;
  }

  private Outcome guarded(Runnable action) {
    try {
      action.run();
      return Outcome.of(Ending.RETURNED);
    } catch (PythonError error) {
      boolean exits =
          error.exception() instanceof InstanceValue exception
              && exception.type().isSubclassOf(interpreter.builtin("SystemExit"));
      return new Outcome(
          exits ? Ending.EXITED : Ending.RAISED, describe(error.exception()), sites(error));
    } catch (Budget.Exhausted over) {
      return Outcome.of(Ending.OUT_OF_BUDGET);
    } finally {
      interpreter.stack.unwind(0);
    }
  }

  private static List<ProxyValue.Site> sites(PythonError error) {
    return error.trail().stream().map(PythonError.Entry::site).toList();
  }

  private String describe(Value exception) {
    String type = interpreter.typeOf(exception).name();
    boolean hasMessage =
        exception instanceof InstanceValue instance
            && instance.attributes().get("args") instanceof Value.Tuple(var items)
            && !items.isEmpty()
            && items.getFirst() instanceof Value.Str;
    return hasMessage
        ? type
            + ": "
            + interpreter
                .text(interpreter.item(interpreter.attribute(exception, "args"), Value.of(0)))
                .orElse("")
        : type;
  }

  private void start(Entry entry) {
    switch (entry) {
      case Entry.ImportModule imported -> {
        arguments("-c", imported.argv());
        main(Optional.empty());
        runText(imported.code());
      }
      case Entry.Code(var code, var argv) -> {
        arguments("-c", argv);
        main(Optional.empty());
        runText(code);
      }
      case Entry.Script(var path, var argv) -> script(path, argv);
      case Entry.RunModule(var module, var argv) -> module(module, argv);
      case Entry.Function(var module, var function, var argv) -> {
        arguments(function, argv);
        main(Optional.empty());
        String top = function.split("\\.")[0];
        runMain(
            "import sys\nfrom " + module + " import " + top + "\nsys.exit(" + function + "())",
            Modules.TEXT);
      }
    }
  }

  private void runText(String code) {
    loadFirst(Start.CODE);
    if (interpreter.find(interpreter.modules.loaded().get("linecache"), "_interactive_cache")
        instanceof DictValue known) {
      Tracebacks.remember(interpreter, code, known);
    }
    runMain(code, Modules.TEXT);
  }

  private void loadFirst(Start start) {
    Laziness laziness =
        switch (interpreter.query().mode()) {
          case LoadMode.All _, LoadMode.AllExcept _ -> Laziness.ALL;
          case LoadMode _ -> Laziness.EAGER;
        };
    for (String name : interpreter.modules.catalogue().started(start, laziness)) {
      interpreter.importSystem.begin(Kind.START_UP, name);
    }
  }

  private void arguments(String first, List<String> argv) {
    List<Value> values = new ArrayList<>();
    values.add(Value.of(first));
    argv.forEach(one -> values.add(Value.of(one)));
    sys().put("argv", interpreter.list(values));
    List<Value> original = new ArrayList<>(values);
    sys().put("orig_argv", interpreter.list(original));
  }

  private DictValue sys() {
    ModuleValue sys = (ModuleValue) interpreter.modules.loaded().get("sys");
    interpreter.modules.wake(sys);
    return sys.namespace();
  }

  private ModuleValue main(Optional<FoundModule> found) {
    ModuleValue main = new ModuleValue("__main__", interpreter.dict(), found);
    interpreter.modules.prepare(main);
    main.state(ModuleValue.State.RUNNING);
    interpreter.modules.loaded().put("__main__", main);
    return main;
  }

  private void runMain(String code, String file) {
    ModuleValue main = (ModuleValue) interpreter.modules.loaded().get("__main__");
    Scripts.Parse parse = interpreter.setting.scripts().ofText(code);
    interpreter.modules.places("__main__", parse::place);
    interpreter.modules.mustCompile(parse, () -> file);
    interpreter.modules.run(parse.script().body(), main.namespace());
  }

  private void script(String path, List<String> argv) {
    Path file = Path.of(interpreter.query().target().directory()).resolve(path).normalize();
    if (interpreter.space().kind(file.toString()) == ModuleSpace.PathKind.DIRECTORY) {
      loadFirst(Start.FOLDER);
      file = file.resolve("__main__.py");
    }
    arguments(path, argv);
    ModuleValue main = main(Optional.empty());
    main.namespace().put("__file__", Value.of(file.toString()));
    main.namespace().put("__spec__", Value.NONE);
    main.namespace()
        .put("__loader__", interpreter.modules.loaders().of("__main__", file.toString()));
    if (sys().get("path") instanceof ListValue list) {
      list.items().addFirst(Value.of(file.getParent().toString()));
    }
    String text =
        interpreter
            .space()
            .text(file.toString())
            .orElseThrow(() -> interpreter.errors.make("FileNotFoundError", path));
    runMain(text, file.getFileName().toString());
  }

  private void module(String name, List<String> argv) {
    arguments("-m", argv);
    ModuleValue empty = main(Optional.empty());
    loadFirst(Start.MODULE);
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      interpreter.importSystem.begin(Kind.ENTRY, name.substring(0, dot));
      warnIfLoaded(name, name.substring(0, dot));
    }
    FoundModule found =
        interpreter.space().find(name).orElseThrow(() -> unable("No module named " + name));
    if (Modules.isPackage(found)) {
      loadFirst(Start.PACKAGE);
      interpreter.importSystem.begin(Kind.ENTRY, name);
      module(name + ".__main__", argv);
      return;
    }
    Scripts.Parse parse =
        interpreter
            .setting
            .scripts()
            .of(interpreter.space(), found)
            .orElseThrow(() -> unable("No code object available for " + name));
    DictValue names = empty.namespace();
    Modules.file(found)
        .ifPresent(
            file -> {
              names.put("__file__", Value.of(file));
              names.put("__loader__", interpreter.modules.loaders().of(name, file));
            });
    names.put("__package__", Value.of(dot < 0 ? "" : name.substring(0, dot)));
    if (names.get("__spec__") instanceof InstanceValue spec) {
      spec.attributes().put("name", Value.of(name));
      spec.attributes().put("parent", names.get("__package__"));
    }
    arguments(Modules.file(found).orElse(name), argv);
    interpreter.modules.places("__main__", parse::place);
    interpreter.modules.mustCompile(parse, () -> Modules.fileName(found));
    interpreter.modules.run(parse.script().body(), names);
  }

  /// `runpy` warns where the package has imported the module that is to run.
  private void warnIfLoaded(String name, String parent) {
    if (interpreter.modules.loaded().get(name) instanceof ModuleValue loaded
        && !loaded.namespace().has("__path__")) {
      String message =
          "'%s' found in sys.modules after import of package '%s', but prior to execution of"
              + " '%s'; this may result in unpredictable behaviour";
      Scripts.Parse parse =
          interpreter
              .setting
              .scripts()
              .ofText(WARNING.formatted(message.formatted(name, parent, name)));
      DictValue names = interpreter.dict();
      names.put("__name__", Value.of("runpy"));
      interpreter.modules.places("runpy", parse::place);
      interpreter.modules.run(parse.script().body(), names);
    }
  }

  /// `runpy` prints what it cannot run, without a traceback.
  private PythonError unable(String reason) {
    return interpreter.errors.make("SystemExit", reason);
  }

  /// Handlers registered with `atexit`, last first.
  private void runAtExit() {
    for (Leaving handler : List.copyOf(interpreter.atExit()).reversed()) {
      interpreter.doubts.within(
          isOfFinalizers(handler.function()),
          () -> interpreter.call(handler.function(), handler.arguments()));
    }
  }

  /// `weakref.finalize` runs what is left to run at the end: nothing where the objects died before,
  /// and nobody here counts references.
  private boolean isOfFinalizers(Value handler) {
    return handler instanceof Value.BoundMethod(ClassValue type, _)
        && type.name().equals("finalize")
        && Value.of("weakref").equals(interpreter.attribute(type, "__module__"));
  }
}

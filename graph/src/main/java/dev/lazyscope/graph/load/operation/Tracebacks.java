package dev.lazyscope.graph.load.operation;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Traceback objects, as far as printing one reads them (data model, "Traceback objects").
public final class Tracebacks {
  /// The name of text that is not of a file, as that of `-c`.
  private static final String TEXT = "<string>";

  private static final String MODULE = "<module>";
  private static final String AT = "_at";

  /// Begins the names of what is computed when it is read.
  private static final String LATE = "_late_";

  private Tracebacks() {}

  /// {@return the traceback of what was raised at a trail of places, innermost first}
  public static Value of(Machine machine, List<PythonError.Entry> trail) {
    Value next = Value.NONE;
    for (PythonError.Entry entry : trail) {
      next = linked(machine, entry, next);
    }
    return next == Value.NONE ? Value.UNKNOWN : next;
  }

  /// Notes where the code of a frame stands when somebody asks for the frame.
  public static void stands(InstanceValue frame, int at) {
    frame.attributes().put(AT, Value.of(at));
  }

  /// A frame tells its local variables, and its code the line on which it begins, when they are
  /// asked: programs ask for many frames, and for these seldom.
  public static void tell(InstanceValue frame, InstanceValue code, Frame running) {
    late(frame, "f_locals", machine -> locals(machine, running));
    late(code, "co_firstlineno", machine -> firstLine(machine, running));
  }

  private static void late(InstanceValue object, String name, Function<Machine, Value> telling) {
    object.attributes().put(LATE + name, NativeFunction.function(name, (m, _) -> telling.apply(m)));
  }

  /// {@return what such an object tells, absent for other objects}
  public static Value told(Machine machine, InstanceValue object, String name) {
    return object.attributes().get(LATE + name) instanceof NativeFunction telling
        ? machine.call(telling, Arguments.NONE)
        : Value.ABSENT;
  }

  /// {@return `co_positions`, as if the code had one instruction, that at which it stands}
  public static NativeFunction positions(DictValue globals, int at) {
    return NativeFunction.function(
        "co_positions",
        (machine, _) -> {
          Position position = position(machine, file(globals), at);
          return machine.iterator(
              List.of(Value.tuple(position.line, position.line, position.start, position.end)));
        });
  }

  /// {@return the line on which the code of such a frame stands; absent for other objects}
  public static Value line(Machine machine, InstanceValue frame) {
    return frame.attributes().get(AT) instanceof Value.Int(long at)
            && frame.attributes().get("f_globals") instanceof DictValue globals
        ? position(machine, file(globals), (int) at).line
        : Value.ABSENT;
  }

  /// {@return `co_firstlineno`: the line of the first decorator, else of the definition}
  static Value firstLine(Machine machine, FunctionValue function) {
    return function.isOfText()
        ? Value.UNKNOWN
        : firstLine(machine, function.globals(), function.code());
  }

  /// {@return `co_firstlineno` of the code that a frame runs}
  private static Value firstLine(Machine machine, Frame frame) {
    return frame.isOfText() ? Value.UNKNOWN : firstLine(machine, frame.globals(), frame.code());
  }

  /// {@return `__firstlineno__` of a class}
  public static Value firstLine(Machine machine, ClassValue.Written written) {
    return firstLine(machine, written.globals(), written.code());
  }

  private static Value firstLine(Machine machine, DictValue globals, Code code) {
    if (code.kind() == Code.Kind.MODULE) {
      return Value.of(1);
    }
    String file = file(globals);
    return file.equals(TEXT) || file.endsWith(".py")
        ? position(machine, file, code.first()).line
        : Value.UNKNOWN;
  }

  /// {@return the local variables of a frame: the namespace itself in a module or class}
  public static DictValue locals(Machine machine, Frame frame) {
    if (hasNamespace(frame.code().kind())) {
      return frame.names();
    }
    List<String> slots = frame.code().body().slots();
    DictValue locals = machine.dict();
    for (int i = 0; i < slots.size(); i++) {
      if (frame.slots()[i] != Value.ABSENT) {
        locals.put(slots.get(i), frame.slots()[i]);
      }
    }
    return locals;
  }

  private static boolean hasNamespace(Code.Kind kind) {
    return switch (kind) {
      case MODULE, CLASS -> true;
      case FUNCTION, GENERATOR, COROUTINE, ASYNC_GENERATOR, COMPREHENSION -> false;
    };
  }

  private static Value linked(Machine machine, PythonError.Entry entry, Value next) {
    DictValue globals = entry.globals();
    Position position = position(machine, file(globals), entry.site().at());
    InstanceValue code = code(machine, entry);
    InstanceValue frame =
        made(
            machine,
            "frame",
            Map.of(
                "f_code",
                code,
                "f_globals",
                globals,
                "f_builtins",
                machine.find(machine.modules().get("builtins"), "__dict__"),
                "f_lineno",
                position.line));
    entry
        .frame()
        .ifPresentOrElse(
            running -> tell(frame, code, running),
            () -> {
              frame.attributes().put("f_locals", Value.UNKNOWN);
              code.attributes().put("co_firstlineno", Value.UNKNOWN);
            });
    return made(
        machine,
        "traceback",
        Map.of(
            "tb_frame",
            frame,
            "tb_lineno",
            position.line,
            "tb_lasti",
            Value.of(0),
            "tb_next",
            next));
  }

  private static InstanceValue code(Machine machine, PythonError.Entry entry) {
    return made(
        machine,
        "code",
        Map.of(
            "co_filename",
            Value.of(file(entry.globals())),
            "co_name",
            Value.of(entry.function()),
            "co_qualname",
            Value.of(entry.frame().map(own -> own.code().qualifiedName()).orElse(entry.function())),
            "co_positions",
            positions(entry.globals(), entry.site().at())));
  }

  private static InstanceValue made(Machine machine, String type, Map<String, Value> attributes) {
    InstanceValue made = machine.instance(machine.builtin(type));
    attributes.forEach(made.attributes()::put);
    return made;
  }

  /// The text of `-c` is kept, so that its lines can be shown (`linecache._register_code`).
  public static void remember(Machine machine, String code, DictValue known) {
    List<Value> lines = code.lines().map(line -> Value.of(line + "\n")).toList();
    known.put(
        Value.tuple(Value.of(TEXT), Value.of(MODULE), Value.of(1)),
        Value.tuple(Value.of(code.length()), Value.NONE, machine.list(lines), Value.of(TEXT)));
  }

  private static String file(DictValue globals) {
    return globals.get("__file__") instanceof Value.Str(var file) ? file : TEXT;
  }

  private static Optional<LineMap> lines(Machine machine, String file) {
    return file.equals(TEXT)
        ? text(machine.query().entry())
            .map(code -> LineMap.of(code.getBytes(StandardCharsets.UTF_8)))
        : machine.lines(file);
  }

  private static Optional<String> text(LoadQuery.Entry entry) {
    return switch (entry) {
      case LoadQuery.Entry.Code(var code, _) -> Optional.of(code);
      case LoadQuery.Entry.ImportModule imported -> Optional.of(imported.code());
      case LoadQuery.Entry _ -> Optional.empty();
    };
  }

  /// What was being run, taken to reach to the end of the line.
  private record Position(Value line, Value start, Value end) {
    static final Position UNKNOWN = new Position(Value.UNKNOWN, Value.UNKNOWN, Value.UNKNOWN);
  }

  private static Position position(Machine machine, String file, int at) {
    return lines(machine, file).map(lines -> position(lines, at)).orElse(Position.UNKNOWN);
  }

  /// A map of lines serves one thread at a time.
  private static Position position(LineMap lines, int at) {
    synchronized (lines) {
      int start = lines.byteColumn(at);
      return new Position(
          Value.of(lines.line(at)), Value.of(start), Value.of(start + lines.untilEnd(at)));
    }
  }
}

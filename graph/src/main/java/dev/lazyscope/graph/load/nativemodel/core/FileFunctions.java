package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.Encodings;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `open`: files that are there can be read where their text is known; what is written is lost.
public final class FileFunctions {
  /// `short-texts`: longer files are there, but what is read at once is not known; parsers written
  /// in Python take a hundred steps a letter.
  private static final int LONGEST = 1 << 14;

  /// The same for what is read line by line, which takes few steps for each.
  private static final int LONGEST_BY_LINE = 1 << 17;

  /// Entry points decide what loads, and their format is read line by line.
  private static final int LONGEST_ENTRY_POINTS = 1 << 17;

  /// Data in JSON is read at once.
  private static final int LONGEST_JSON = 1 << 22;

  private FileFunctions() {}

  static void install(Machine machine, DictValue names) {
    ClassValue type = type(machine);
    names.put("open", NativeFunction.function("open", (m, a) -> open(m, a, type)));
  }

  /// {@return a new class of files}
  public static ClassValue type(Machine machine) {
    ClassValue type =
        (ClassValue)
            machine.makeClass("TextIOWrapper", List.of(), Map.of("__module__", Value.of("_io")));
    methods(type.namespace());
    return type;
  }

  private static Value open(Machine machine, Arguments arguments, ClassValue type) {
    Value mode = arguments.at(1, "mode");
    InstanceValue file = machine.instance(type);
    file.attributes().put("name", arguments.at(0, "file"));
    file.attributes().put("mode", mode == Value.ABSENT ? Value.of("r") : mode);
    file.attributes().put("closed", Value.of(false));
    file.attributes().put("encoding", Value.of("utf-8"));
    if (!isBinary(mode)) {
      Encodings.open(machine, arguments.at(3, "encoding"));
    }
    boolean reads =
        mode == Value.ABSENT || mode instanceof Value.Str(var text) && text.startsWith("r");
    if (reads && Payloads.plain(arguments.at(0, "file")) == Value.UNKNOWN) {
      doubt(machine);
    }
    Optional<String> path = path(machine, arguments.at(0, "file"));
    if (!reads || path.isEmpty()) {
      file.attributes().put("_text", Value.UNKNOWN);
      return file;
    }
    PathKind kind = machine.kind(path.get());
    if (kind == PathKind.ABSENT) {
      throw machine.error("FileNotFoundError", path.get());
    }
    boolean binary = isBinary(mode);
    file.attributes().put("_text", contents(machine, path.get(), binary));
    return file;
  }

  /// Names that are not known hang on the user and the clock: caches and settings that a program
  /// can do without.
  private static void doubt(Machine machine) {
    if (machine.isExpected("FileNotFoundError")) {
      machine.assume(Heuristic.UNKNOWN_FILES);
      throw machine.error("FileNotFoundError", "a file whose name is not known");
    }
  }

  private static boolean isBinary(Value mode) {
    return mode instanceof Value.Str(var text) && text.contains("b");
  }

  private static Value contents(Machine machine, String path, boolean binary) {
    if (path.startsWith("/dev/")) {
      return binary ? new Value.Bytes("") : Value.of("");
    }
    Optional<String> known =
        (binary
                ? machine.space().content(path).map(FileFunctions::latin1)
                : machine.space().text(path).map(FileFunctions::read))
            .map(text -> part(path, text));
    int longest = Math.max(longest(path), LONGEST_BY_LINE);
    return known
        .map(text -> binary ? new Value.Bytes(text) : Value.of(text))
        .map(text -> unlessLong(machine, text, longest))
        .orElse(Value.UNKNOWN);
  }

  private static Value unlessLong(Machine machine, Value contents, int longest) {
    boolean isLong =
        switch (contents) {
          case Value.Str(var text) -> text.length() >= longest;
          case Value.Bytes(var text) -> text.length() >= longest;
          case Value _ -> false;
        };
    if (isLong) {
      machine.assume(Heuristic.SHORT_TEXTS);
    }
    return isLong ? Value.UNKNOWN : contents;
  }

  private static int longest(String path) {
    if (path.endsWith(".json")) {
      return LONGEST_JSON;
    }
    return path.endsWith("-info/entry_points.txt") ? LONGEST_ENTRY_POINTS : LONGEST;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /// Universal newlines, as text is read.
  private static String read(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /// Of the metadata of a distribution the headers are read, not the description below them.
  private static String part(String path, String text) {
    int end = text.indexOf("\n\n");
    boolean isMetadata = path.endsWith(".dist-info/METADATA") || path.endsWith("/PKG-INFO");
    return isMetadata && text.length() >= LONGEST && end >= 0 ? text.substring(0, end + 2) : text;
  }

  private static Optional<String> path(Machine machine, Value value) {
    Value plain = Payloads.plain(value);
    if (value instanceof InstanceValue && !(plain instanceof Value.Str)) {
      Value method = machine.find(value, "__fspath__");
      plain = method == Value.ABSENT ? plain : machine.call(method, Arguments.NONE);
    }
    return plain instanceof Value.Str(var text)
        ? Optional.of(
            text.startsWith("/") ? text : machine.query().target().directory() + "/" + text)
        : Optional.empty();
  }

  private static void methods(DictValue names) {
    add(names, "read", FileFunctions::read);
    add(names, "readlines", (m, a) -> lines(m, a.at(0)).<Value>map(m::list).orElse(Value.UNKNOWN));
    add(names, "readline", FileFunctions::line);
    add(
        names,
        "__iter__",
        (m, a) -> lines(m, a.at(0)).<Value>map(m::iterator).orElse(Value.UNKNOWN));
    add(names, "__enter__", (m, a) -> a.at(0));
    add(names, "__exit__", (m, a) -> Value.NONE);
    for (String name : List.of("close", "flush", "writelines", "reconfigure")) {
      add(names, name, (m, a) -> Value.NONE);
    }
    for (String name : List.of("write", "fileno", "tell", "seek", "truncate")) {
      add(names, name, (m, a) -> Value.UNKNOWN);
    }
    add(names, "isatty", (m, a) -> Value.of(false));
    add(names, "readable", (m, a) -> Value.of(true));
    names.put("buffer", Value.UNKNOWN);
  }

  private static void add(DictValue names, String name, NativeFunction.Body body) {
    names.put(name, NativeFunction.method(name, body));
  }

  private static Value read(Machine machine, Arguments arguments) {
    Value size = arguments.at(1);
    if (size == Value.ABSENT || size == Value.NONE || size.equals(Value.of(-1))) {
      Value file = arguments.at(0);
      int longest =
          path(machine, machine.find(file, "name"))
              .map(FileFunctions::longest)
              .orElse(Integer.MAX_VALUE);
      return unlessLong(machine, taken(machine, file), longest);
    }
    if (size instanceof Value.Int(long number)) {
      Value rest = machine.find(arguments.at(0), "_text");
      if (rest instanceof Value.Str(var text)) {
        int end = (int) Math.min(number, text.length());
        machine.assign(arguments.at(0), "_text", Value.of(text.substring(end)));
        return Value.of(text.substring(0, end));
      }
      if (rest instanceof Value.Bytes(var text)) {
        int end = (int) Math.min(number, text.length());
        machine.assign(arguments.at(0), "_text", new Value.Bytes(text.substring(end)));
        return new Value.Bytes(text.substring(0, end));
      }
    }
    return Value.UNKNOWN;
  }

  /// Takes what is left to read.
  private static Value taken(Machine machine, Value file) {
    Value rest = machine.find(file, "_text");
    if (rest != Value.UNKNOWN) {
      machine.assign(
          file, "_text", rest instanceof Value.Bytes ? new Value.Bytes("") : Value.of(""));
    }
    return rest;
  }

  private static Optional<List<Value>> lines(Machine machine, Value file) {
    return switch (taken(machine, file)) {
      case Value.Str(var text) -> Optional.of(split(text).stream().map(Value::of).toList());
      case Value.Bytes(var text) ->
          Optional.of(split(text).stream().<Value>map(Value.Bytes::new).toList());
      case Value _ -> Optional.empty();
    };
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(from, next));
      from = next;
    }
    return lines;
  }

  private static Value line(Machine machine, Arguments arguments) {
    if (!(machine.find(arguments.at(0), "_text") instanceof Value.Str(var text))) {
      return Value.UNKNOWN;
    }
    int end = text.indexOf('\n');
    int next = end < 0 ? text.length() : end + 1;
    machine.assign(arguments.at(0), "_text", Value.of(text.substring(next)));
    return Value.of(text.substring(0, next));
  }
}

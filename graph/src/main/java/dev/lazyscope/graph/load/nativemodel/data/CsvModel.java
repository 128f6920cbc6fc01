package dev.lazyscope.graph.load.nativemodel.data;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `_csv`: rows read from known lines and written to objects of the program. In a dialect of which
/// something is not known, nothing is.
public final class CsvModel implements NativeModel {
  private static final String LINES = "_lines";
  private static final String WRITE = "_write";
  private static final String DIALECTS = "_dialects";

  @Override
  public String module() {
    return "_csv";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    ClassValue dialect = Natives.type(machine, "_csv", "Dialect");
    names.put("Dialect", dialect);
    Natives.staticMethod(
        dialect.namespace(), "__new__", (m, a) -> dialect(m, a.at(1, "dialect"), a.named()));
    Natives.method(dialect.namespace(), "__init__", (m, a) -> Value.NONE);
    names.put(DIALECTS, machine.dict());
    Natives.function(names, "register_dialect", CsvModel::register);
    Natives.function(names, "unregister_dialect", CsvModel::unregister);
    Natives.function(names, "get_dialect", (m, a) -> registered(m, a.at(0, "name")));
    Natives.function(names, "list_dialects", (m, a) -> m.call(m.builtin("list"), dialects(m)));
    reader(machine, names);
    writer(machine, names);
  }

  private static void reader(Machine machine, DictValue names) {
    ClassValue type = Natives.type(machine, "_csv", "reader");
    names.put("Reader", type);
    Natives.method(type.namespace(), "__iter__", (m, a) -> a.at(0));
    Natives.method(
        type.namespace(),
        "__next__",
        (m, a) -> a.at(0) instanceof InstanceValue self ? next(m, self) : Value.UNKNOWN);
    Natives.function(names, "reader", (m, a) -> reader(m, type, a));
  }

  private static Value reader(Machine machine, ClassValue type, Arguments arguments) {
    Value lines = machine.iterator(arguments.at(0));
    Value dialect = dialect(machine, arguments);
    if (!lines.isKnown() || CsvDialect.of(machine, dialect).isEmpty()) {
      return Value.UNKNOWN;
    }
    InstanceValue reader = machine.instance(type);
    reader.attributes().put("dialect", dialect);
    reader.attributes().put("line_num", Value.of(0));
    reader.attributes().put(LINES, lines);
    return reader;
  }

  /// The next row, which may go over several lines.
  private static Value next(Machine machine, InstanceValue reader) {
    CsvDialect dialect = CsvDialect.of(machine, reader.attributes().get("dialect")).orElseThrow();
    CsvReading reading = new CsvReading(dialect);
    try {
      while (true) {
        Value line = machine.next(reader.attributes().get(LINES));
        if (line == Value.ABSENT) {
          if (reading.end()) {
            return machine.list(reading.fields());
          }
          throw machine.error("StopIteration", "");
        }
        count(reader);
        if (!(Payloads.plain(line) instanceof Value.Str(var text))) {
          return Value.UNKNOWN;
        }
        if (reading.take(text)) {
          return machine.list(reading.fields());
        }
      }
    } catch (CsvReading.Malformed malformed) {
      throw error(machine, malformed.getMessage());
    }
  }

  private static void count(InstanceValue reader) {
    if (reader.attributes().get("line_num") instanceof Value.Int(long number)) {
      reader.attributes().put("line_num", Value.of(number + 1));
    }
  }

  private static PythonError error(Machine machine, String message) {
    return Natives.error(machine, "_csv", "Error", message);
  }

  private static void writer(Machine machine, DictValue names) {
    ClassValue type = Natives.type(machine, "_csv", "writer");
    names.put("Writer", type);
    Natives.method(
        type.namespace(),
        "writerow",
        (m, a) -> a.at(0) instanceof InstanceValue self ? write(m, self, a.at(1)) : Value.UNKNOWN);
    Natives.method(type.namespace(), "writerows", CsvModel::writeAll);
    Natives.function(names, "writer", (m, a) -> writer(m, type, a));
  }

  private static Value writer(Machine machine, ClassValue type, Arguments arguments) {
    InstanceValue writer = machine.instance(type);
    writer.attributes().put("dialect", dialect(machine, arguments));
    writer.attributes().put(WRITE, machine.attribute(arguments.at(0), "write"));
    return writer;
  }

  private static Value write(Machine machine, InstanceValue writer, Value row) {
    Optional<CsvDialect> dialect = CsvDialect.of(machine, writer.attributes().get("dialect"));
    Optional<List<Value>> fields = machine.elements(row);
    try {
      Optional<String> line =
          dialect.isPresent() && fields.isPresent()
              ? CsvWriting.line(machine, dialect.get(), fields.get())
              : Optional.empty();
      Value written = line.map(Value::of).orElse(Value.UNKNOWN);
      return machine.call(writer.attributes().get(WRITE), Arguments.of(written));
    } catch (CsvWriting.Unwritable unwritable) {
      throw error(machine, unwritable.getMessage());
    }
  }

  private static Value writeAll(Machine machine, Arguments arguments) {
    if (arguments.at(0) instanceof InstanceValue writer) {
      machine.iterate(
          arguments.at(1),
          row -> {
            write(machine, writer, row);
            return true;
          });
    }
    return Value.NONE;
  }

  /// What the arguments after the first say of a dialect.
  private static Value dialect(Machine machine, Arguments arguments) {
    return arguments.isOpen()
        ? Value.UNKNOWN
        : dialect(machine, arguments.at(1, "dialect"), arguments.named());
  }

  /// An object of `_csv.Dialect`, made from a registered name or from an object with attributes.
  private static Value dialect(Machine machine, Value base, Map<String, Value> named) {
    Value like = Payloads.text(base).isPresent() ? registered(machine, base) : base;
    if (like.isUnknown()) {
      return Value.UNKNOWN;
    }
    if (!(machine.find(machine.modules().get("_csv"), "Dialect") instanceof ClassValue type)) {
      return Value.UNKNOWN;
    }
    InstanceValue made = machine.instance(type);
    CsvDialect.DEFAULTS.forEach(
        (name, usual) -> {
          Value given = named.getOrDefault(name, inherited(machine, like, name));
          Value value = given == Value.ABSENT ? usual : given;
          made.attributes().put(name, CsvDialect.checked(machine, name, value));
        });
    mustHaveQuotes(machine, made, named);
    return made;
  }

  private static Value inherited(Machine machine, Value like, String name) {
    return like == Value.ABSENT || like == Value.NONE ? Value.ABSENT : machine.find(like, name);
  }

  /// Who names no quote means that nothing is quoted.
  private static void mustHaveQuotes(
      Machine machine, InstanceValue dialect, Map<String, Value> named) {
    if (dialect.attributes().get("quotechar") != Value.NONE
        || !(dialect.attributes().get("quoting") instanceof Value.Int(long quoting))
        || quoting == CsvDialect.Quoting.NONE.ordinal()) {
      return;
    }
    if (named.containsKey("quoting")) {
      throw machine.error("TypeError", "quotechar must be set if quoting enabled");
    }
    dialect.attributes().put("quoting", Value.of(CsvDialect.Quoting.NONE.ordinal()));
  }

  private static Arguments dialects(Machine machine) {
    return Arguments.of(machine.attribute(machine.modules().get("_csv"), DIALECTS));
  }

  private static Value registered(Machine machine, Value name) {
    if (!(dialects(machine).at(0) instanceof DictValue known) || !name.isKnown()) {
      return Value.UNKNOWN;
    }
    Value found = known.get(Payloads.text(name).orElse(""));
    if (found == Value.ABSENT && !known.isOpen()) {
      throw error(machine, "unknown dialect");
    }
    return found == Value.ABSENT ? Value.UNKNOWN : found;
  }

  private static Value register(Machine machine, Arguments arguments) {
    Value dialect = dialect(machine, arguments);
    machine.assignItem(dialects(machine).at(0), arguments.at(0, "name"), dialect);
    return Value.NONE;
  }

  private static Value unregister(Machine machine, Arguments arguments) {
    registered(machine, arguments.at(0, "name"));
    if (dialects(machine).at(0) instanceof DictValue known) {
      Payloads.text(arguments.at(0, "name")).ifPresent(known::remove);
    }
    return Value.NONE;
  }
}

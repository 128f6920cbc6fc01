package dev.lazyscope.graph.load.nativemodel.database;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;

/// `_sqlite3` (`Modules/_sqlite`).
public final class SqliteModel implements NativeModel {

  @Override
  public String module() {
    return "_sqlite3";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Optional<ClassValue> connection = Natives.ofTable(machine, module(), "Connection");
    Optional<ClassValue> cursor = Natives.ofTable(machine, module(), "Cursor");
    if (connection.isEmpty() || cursor.isEmpty()) {
      return;
    }
    Conversions conversions = new Conversions();
    Sessions sessions = new Sessions();
    new ConnectionMethods(sessions, cursor.get()).install(machine, connection.get().namespace());
    new CursorMethods(sessions, conversions).install(cursor.get().namespace());
    Natives.ofTable(machine, module(), "Row").ifPresent(row -> RowMethods.install(row.namespace()));
    Natives.function(names, "connect", (m, a) -> connect(m, connection.get(), a));
    Natives.function(
        names, "register_adapter", (m, a) -> done(() -> conversions.adapter(a.at(0), a.at(1))));
    Natives.function(
        names, "register_converter", (m, a) -> done(() -> conversions.converter(a.at(0), a.at(1))));
  }

  private static Value done(Runnable action) {
    action.run();
    return Value.NONE;
  }

  private static Value connect(Machine machine, ClassValue usual, Arguments arguments) {
    Value factory = arguments.at(5, "factory");
    return machine.call(factory == Value.ABSENT ? usual : factory, arguments);
  }
}

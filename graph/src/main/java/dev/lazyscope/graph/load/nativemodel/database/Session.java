package dev.lazyscope.graph.load.nativemodel.database;

import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// A connection to a database: the object that the program has, and the flags that say which types
/// of columns are looked for (`detect_types`).
record Session(InstanceValue connection, Database database, long detected) {

  /// {@return whether a statement that changes rows begins a transaction}
  boolean begins() {
    return connection.slots().get("isolation_level") != Value.NONE
        && connection.slots().get("autocommit") != Value.of(true);
  }

  /// {@return a text of the database as `text_factory` wants it}
  Value text(Machine machine, Value cell) {
    Value factory = connection.slots().get("text_factory");
    return cell instanceof Value.Str(var text) && factory != machine.builtin("str")
        ? machine.call(factory, Arguments.of(Value.Bytes.encoded(text)))
        : cell;
  }
}

package dev.lazyscope.graph.load.nativemodel.database;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.nativemodel.system.PosixModel;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// The connections that a program has, and the databases that they share: those of one file, or of
/// one name in memory.
final class Sessions {
  private static final String IN_MEMORY = ":memory:";
  private static final String URI = "file:";

  private final Engines engines = new Engines();
  private final Map<InstanceValue, Session> sessions = new IdentityHashMap<>();
  private final Map<String, Database> shared = new HashMap<>();

  Optional<Session> of(Value connection) {
    return connection instanceof InstanceValue known
        ? Optional.ofNullable(sessions.get(known))
        : Optional.empty();
  }

  void open(Machine machine, InstanceValue connection, Arguments arguments) {
    Value types = Payloads.plain(arguments.at(2, "detect_types"));
    long detected = types instanceof Value.Int(var flags) ? flags : 0;
    Database database = database(machine, connection.attributes().serial(), arguments);
    sessions.put(connection, new Session(connection, database, detected));
  }

  /// The program closes a connection; what several share stays.
  void close(InstanceValue connection) {
    of(connection)
        .map(Session::database)
        .filter(database -> !shared.containsValue(database))
        .ifPresent(Database::lose);
  }

  private Database database(Machine machine, long serial, Arguments arguments) {
    Value asked = arguments.at(0, "database");
    boolean isUri = machine.truth(arguments.at(7, "uri")) == Truth.YES;
    Optional<String> name = Payloads.text(asked);
    if (name.filter(text -> text.isEmpty() || text.equals(IN_MEMORY)).isPresent()) {
      return new Database(engines, serial);
    }
    return isUri && name.filter(text -> text.startsWith(URI)).isPresent()
        ? ofUri(machine, serial, name.get().substring(URI.length()))
        : ofFile(machine, serial, asked);
  }

  /// SQLite, "Uniform Resource Identifiers".
  private Database ofUri(Machine machine, long serial, String uri) {
    int end = uri.indexOf('?');
    String path = end < 0 ? uri : uri.substring(0, end);
    String query = end < 0 ? "" : uri.substring(end);
    if (!path.equals(IN_MEMORY) && !query.contains("mode=memory")) {
      return ofFile(machine, serial, Value.of(path.replaceFirst("^//(?:localhost)?(?=/)", "")));
    }
    return query.contains("cache=shared")
        ? shared.computeIfAbsent(URI + path, _ -> new Database(engines, serial))
        : new Database(engines, serial);
  }

  /// A file that is not there is made, and an empty one begins; of another, nothing is known.
  private Database ofFile(Machine machine, long serial, Value asked) {
    Optional<String> path = PosixModel.absolute(machine, asked);
    if (path.isEmpty()) {
      machine.disk().shareAll();
      return Database.unknown(engines);
    }
    String file = path.get();
    if (machine.kind(file) == PathKind.ABSENT) {
      refuseWithoutFolder(machine, file);
      machine.disk().put(file, PathKind.FILE);
      shared.put(file, new Database(engines, serial));
    }
    boolean isEmpty = PosixModel.content(machine, file).filter(String::isEmpty).isPresent();
    return shared.computeIfAbsent(
        file, _ -> isEmpty ? new Database(engines, serial) : Database.unknown(engines));
  }

  private static void refuseWithoutFolder(Machine machine, String file) {
    String folder = file.substring(0, file.lastIndexOf('/'));
    if (!folder.isEmpty() && machine.kind(folder) == PathKind.ABSENT) {
      throw Natives.error(machine, "_sqlite3", "OperationalError", "unable to open database file");
    }
  }
}

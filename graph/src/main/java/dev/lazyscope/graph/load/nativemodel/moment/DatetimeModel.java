package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.nativemodel.moment.Fields.Field;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// `_datetime`: dates, times and spans with the fields that they were made of. Of a moment that the
/// clock tells, only the zone is known.
public final class DatetimeModel implements NativeModel {

  @Override
  public String module() {
    return "_datetime";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Types.of(machine).ifPresent(types -> install(machine, types, names));
  }

  private static void install(Machine machine, Types types, DictValue names) {
    made(types.date(), Fields.DAY);
    made(types.time(), Fields.CLOCK);
    made(types.datetime(), Fields.MOMENT);
    installNow(types);
    Spans spans = new Spans(types);
    spans.install();
    Zones zones = new Zones(machine, types, spans);
    zones.install(machine, names);
    new Dates(types, spans).install(machine);
    new Clocks(types, spans, zones).install(machine);
    new Moments(types, spans, zones).install(machine);
  }

  private static void made(ClassValue type, List<Field> fields) {
    Natives.staticMethod(
        type.namespace(),
        "__new__",
        (m, a) -> {
          if (!(a.at(0) instanceof ClassValue own)) {
            return Value.UNKNOWN;
          }
          InstanceValue self = m.instance(own);
          if (!a.isOpen()) {
            Fields.fill(m, self, fields, a);
          }
          return self;
        });
  }

  private static void installNow(Types types) {
    moment(types.date(), "today", _ -> Map.of());
    Map<String, Value> naive = Map.of(Fields.ZONE, Value.NONE);
    moment(types.datetime(), "today", _ -> naive);
    moment(types.datetime(), "utcnow", _ -> naive);
    moment(
        types.datetime(),
        "now",
        a -> a.at(1, "tz") == Value.ABSENT ? naive : Map.of(Fields.ZONE, a.at(1, "tz")));
  }

  /// What the clock tells, and what is known of it. A class derived from the type makes its moments
  /// as it likes.
  private static void moment(
      ClassValue type, String name, Function<Arguments, Map<String, Value>> known) {
    Natives.classMethod(
        type.namespace(),
        name,
        (m, a) -> {
          if (a.at(0) != type || a.isOpen()) {
            return Value.UNKNOWN;
          }
          InstanceValue self = m.instance(type);
          known.apply(a).forEach(self.attributes()::put);
          return self;
        });
  }
}

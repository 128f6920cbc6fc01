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
import dev.lazyscope.graph.load.value.Value.Reading;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// `_datetime`: dates, times and spans with the fields that they were made of. Of a moment that the
/// clock tells, only the zone is known, and how far it is from others.
public final class DatetimeModel implements NativeModel {
  private final Supplier<Reading> clock;

  /// The clock shows microseconds since the beginning of 1970.
  public DatetimeModel(Supplier<Reading> clock) {
    this.clock = clock;
  }

  @Override
  public String module() {
    return "_datetime";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Types.of(machine).ifPresent(types -> install(machine, types, names));
  }

  private void install(Machine machine, Types types, DictValue names) {
    made(types.date(), Fields.DAY);
    made(types.time(), Fields.CLOCK);
    made(types.datetime(), Fields.MOMENT);
    installNow(types, clock);
    Spans spans = new Spans(types);
    spans.install(machine);
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
            Fields.fill(m, self, fields, Fields.unpacked(fields, a));
          }
          return self;
        });
  }

  private static void installNow(Types types, Supplier<Reading> clock) {
    moment(types.date(), "today", (_, _) -> {});
    naive(types, "today", clock);
    naive(types, "utcnow", clock);
    moment(
        types.datetime(),
        "now",
        (self, a) -> {
          Value zone = a.at(1, "tz");
          self.attributes().put(Fields.ZONE, zone == Value.ABSENT ? Value.NONE : zone);
          Fields.tell(self, clock.get());
        });
  }

  private static void naive(Types types, String name, Supplier<Reading> clock) {
    moment(
        types.datetime(),
        name,
        (self, _) -> {
          self.attributes().put(Fields.ZONE, Value.NONE);
          Fields.tell(self, clock.get());
        });
  }

  /// What the clock tells, and what is known of it. A class derived from the type makes its moments
  /// as it likes.
  private static void moment(
      ClassValue type, String name, BiConsumer<InstanceValue, Arguments> known) {
    Natives.classMethod(
        type.namespace(),
        name,
        (m, a) -> {
          if (a.at(0) != type || a.isOpen()) {
            return Value.UNKNOWN;
          }
          InstanceValue self = m.instance(type);
          known.accept(self, a);
          return self;
        });
  }
}

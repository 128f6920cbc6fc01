package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// The classes of `_datetime`, and the making of their objects.
record Types(
    ClassValue date,
    ClassValue time,
    ClassValue datetime,
    ClassValue timedelta,
    ClassValue timezone) {

  /// {@return the classes, where the module in C is known to define them}
  static Optional<Types> of(Machine machine) {
    List<ClassValue> found =
        List.of("date", "time", "datetime", "timedelta", "timezone").stream()
            .flatMap(name -> Natives.ofTable(machine, "_datetime", name).stream())
            .toList();
    return found.size() < 5
        ? Optional.empty()
        : Optional.of(
            new Types(found.get(0), found.get(1), found.get(2), found.get(3), found.get(4)));
  }

  /// {@return whether it is an object of a class or of one derived from it}
  static boolean isOf(ClassValue type, Value value) {
    return value instanceof InstanceValue instance && instance.type().isSubclassOf(type);
  }

  /// {@return a date of a class, which is called where it is a derived one}
  Value made(Machine machine, ClassValue type, LocalDate day) {
    return of(machine, type, type == date, Fields.day(day));
  }

  /// {@return a time of day}
  Value made(Machine machine, ClassValue type, LocalTime clock, Value zone) {
    return of(machine, type, type == time, Fields.clock(clock, zone));
  }

  /// {@return a date with a time of day}
  Value made(Machine machine, ClassValue type, Moment moment) {
    return of(machine, type, type == datetime, moment.fields());
  }

  private static Value of(
      Machine machine, ClassValue type, boolean isPlain, List<Fields.Given> fields) {
    if (!isPlain) {
      return machine.call(
          type, Arguments.of(fields.stream().map(Fields.Given::value).toArray(Value[]::new)));
    }
    InstanceValue made = machine.instance(type);
    fields.forEach(field -> made.attributes().put(field.name(), field.value()));
    return made;
  }
}

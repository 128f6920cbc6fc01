package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// What is assumed about waiting: it ends, and well.
final class Waiting {
  private Waiting() {}

  /// What nothing known brings about is there all the same. {@return what it is}
  static Value ends(Machine machine) {
    machine.assume(Heuristic.WAITING_ENDS);
    return Value.UNKNOWN;
  }

  /// {@return whether an argument says how long somebody waits at most}
  static boolean isTimed(Value timeout) {
    return timeout != Value.ABSENT && timeout != Value.NONE && !timeout.equals(Value.of(-1));
  }

  /// Changes a class of futures: below an undecided condition nothing is cancelled that was there
  /// before.
  static void cancelForCertain(ClassValue futures) {
    Value cancel = futures.namespace().get("cancel");
    Natives.method(
        futures.namespace(),
        "cancel",
        (m, a) -> {
          if (a.at(0) instanceof InstanceValue future
              && !m.isCertain(future.attributes().serial())) {
            m.assume(Heuristic.WAITING_ENDS);
            return Value.of(false);
          }
          return m.call(cancel, a);
        });
  }

  /// What both sides of an undecided condition set is set once.
  static void setOnce(DictValue names) {
    String name = "_set_result_unless_cancelled";
    Value set = names.get(name);
    if (set != Value.ABSENT) {
      Natives.function(
          names,
          name,
          (m, a) ->
              Value.of("FINISHED").equals(m.find(a.at(0), "_state")) ? Value.NONE : m.call(set, a));
    }
  }

  /// A time that is not known is long enough.
  static void waitLong(DictValue names) {
    String name = "wait_for";
    if (names.get(name) instanceof FunctionValue wait) {
      Natives.function(
          names,
          name,
          (m, a) -> {
            Value timeout = Payloads.plain(a.at(1, "timeout"));
            if (a.isOpen() || !isTimed(timeout) || Numbers.isNumber(timeout)) {
              return m.call(wait, a);
            }
            m.assume(Heuristic.WAITING_ENDS);
            return m.call(wait, Arguments.of(a.at(0, "fut"), Value.NONE));
          });
    }
  }
}

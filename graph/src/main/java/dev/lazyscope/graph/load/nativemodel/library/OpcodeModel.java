package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.content.NativeNames;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Set;

/// `_opcode`: which instructions of a version have an argument, a name, a jump and so on, which
/// `dis` asks of each when it loads.
public final class OpcodeModel implements NativeModel {
  @Override
  public String module() {
    return "_opcode";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    NativeNames.of(machine.query().target().library())
        .in(module())
        .ifPresent(contents -> contents.tests().forEach((name, of) -> test(names, name, of)));
  }

  private static void test(DictValue names, String name, Set<Long> instructions) {
    Natives.function(
        names,
        name,
        (machine, arguments) ->
            arguments.at(0, "opcode") instanceof Value.Int(long number)
                ? Value.of(instructions.contains(number))
                : Value.UNKNOWN);
  }
}

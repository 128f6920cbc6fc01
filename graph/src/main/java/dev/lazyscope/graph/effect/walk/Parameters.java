package dev.lazyscope.graph.effect.walk;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.graph.effect.thing.Frame;
import dev.lazyscope.graph.effect.thing.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Arguments into the slots of parameters.
final class Parameters {
  private Parameters() {}

  static void bind(
      List<Code.Param> params, Optional<Thing> self, List<Calls.Given> arguments, Frame frame) {
    List<Thing> positional = new ArrayList<>(self.stream().toList());
    arguments.stream()
        .filter(one -> one.name().isEmpty())
        .map(Calls.Given::value)
        .forEach(positional::add);
    for (int slot = 0; slot < params.size(); slot++) {
      Code.Param param = params.get(slot);
      boolean takesNext =
          param.passing() == Code.Passing.POSITIONAL_ONLY || param.passing() == Code.Passing.EITHER;
      if (takesNext && slot < positional.size()) {
        frame.set(slot, positional.get(slot));
      } else {
        int at = slot;
        arguments.stream()
            .filter(one -> one.name().equals(param.name()))
            .findFirst()
            .ifPresent(one -> frame.set(at, one.value()));
      }
    }
  }
}

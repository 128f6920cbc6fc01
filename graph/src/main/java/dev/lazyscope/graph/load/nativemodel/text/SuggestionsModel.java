package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `_suggestions`: the name that a program probably meant.
public final class SuggestionsModel implements NativeModel {

  @Override
  public String module() {
    return "_suggestions";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "_generate_suggestions", SuggestionsModel::suggest);
  }

  private static Value suggest(Machine machine, Arguments arguments) {
    List<Value> names = machine.elements(arguments.at(0)).orElse(List.of(Value.UNKNOWN));
    if (!(arguments.at(1) instanceof Value.Str(var wrong))
        || !names.stream().allMatch(Value.Str.class::isInstance)) {
      return Value.UNKNOWN;
    }
    List<String> texts = names.stream().map(name -> ((Value.Str) name).text()).toList();
    return NameDistance.nearest(texts, wrong).map(Value::of).orElse(Value.NONE);
  }
}

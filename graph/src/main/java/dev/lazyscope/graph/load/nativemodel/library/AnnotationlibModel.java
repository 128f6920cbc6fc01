package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `annotationlib` (PEP 749): every format evaluates what can be evaluated.
public final class AnnotationlibModel implements NativeModel {

  @Override
  public String module() {
    return "annotationlib";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "get_annotations", (m, a) -> copied(m, m.annotations(a.at(0))));
    Natives.function(names, "call_annotate_function", AnnotationlibModel::evaluate);
    Natives.function(names, "call_evaluate_function", AnnotationlibModel::evaluate);
  }

  private static DictValue copied(Machine machine, DictValue annotations) {
    DictValue copy = machine.dict();
    copy.become(annotations);
    return copy;
  }

  private static Value evaluate(Machine machine, Arguments arguments) {
    return machine.call(arguments.at(0), Arguments.of(Value.of(1)));
  }
}

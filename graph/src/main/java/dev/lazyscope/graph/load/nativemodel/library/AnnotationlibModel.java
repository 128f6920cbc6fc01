package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.AnnotationFormat;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;

/// `annotationlib` (PEP 749): every format evaluates what can be evaluated, that of texts too, to
/// see whether the function that does it knows that format.
public final class AnnotationlibModel implements NativeModel {

  @Override
  public String module() {
    return "annotationlib";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(
        names, "get_annotations", (m, a) -> copied(m, of(m, a.at(0), a.named("format"))));
    Natives.function(names, "call_annotate_function", AnnotationlibModel::evaluate);
    Natives.function(names, "call_evaluate_function", AnnotationlibModel::evaluate);
  }

  /// Of what is no class and no function, its `__annotations__`: those of a method, or what an
  /// object that stands for a function answers.
  private static DictValue of(Machine machine, Value owner, Value asked) {
    Value format = asked == Value.ABSENT ? AnnotationFormat.VALUE.number() : asked;
    return switch (owner) {
      case ClassValue _, FunctionValue _ -> machine.annotations(owner, format);
      case Value other when machine.find(other, "__annotations__") instanceof DictValue own -> own;
      case Value other -> machine.annotations(other, format);
    };
  }

  private static DictValue copied(Machine machine, DictValue annotations) {
    DictValue copy = machine.dict();
    copy.become(annotations);
    return copy;
  }

  /// A function of the program's own knows the plain format at least.
  private static Value evaluate(Machine machine, Arguments arguments) {
    Value format =
        arguments.at(0) instanceof NativeFunction
            ? arguments.at(1, "format")
            : AnnotationFormat.VALUE.number();
    return machine.call(arguments.at(0), Arguments.of(format));
  }
}

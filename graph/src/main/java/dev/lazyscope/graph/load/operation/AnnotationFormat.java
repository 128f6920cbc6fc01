package dev.lazyscope.graph.load.operation;

import dev.lazyscope.analyzer.script.AnnotationText;
import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DeferredAnnotation;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// In which form a reader asks for annotations (`annotationlib.Format`).
public enum AnnotationFormat {
  VALUE(1),
  FORWARD_REFERENCES(3),
  TEXT(4);

  /// What writes expressions back, which `ast.unparse` imports when it is first called.
  private static final String UNPARSER = "_ast_unparse";

  private final Value number;

  AnnotationFormat(long number) {
    this.number = Value.of(number);
  }

  /// {@return the format that a reader names by its number, the plain one for any other}
  public static AnnotationFormat of(Value number) {
    Value plain = Payloads.plain(number);
    return Stream.of(values()).filter(one -> one.number.equals(plain)).findFirst().orElse(VALUE);
  }

  public Value number() {
    return number;
  }

  /// How evaluating them went: `broken` are those that failed by something else than a missing
  /// name.
  public record Outcome(DictValue values, Map<String, PythonError> broken) {}

  /// {@return what the reader gets of annotations that were evaluated}
  public DictValue of(Machine machine, List<DeferredAnnotation> annotations, Outcome outcome) {
    return switch (this) {
      case VALUE -> outcome.values;
      case FORWARD_REFERENCES -> {
        Map<String, PythonError> broken = outcome.broken;
        if (broken.values().stream().anyMatch(error -> !error.isInferred())) {
          unparse(machine, annotations);
          annotations.stream()
              .filter(one -> broken.containsKey(one.name()))
              .filter(one -> !broken.get(one.name()).isInferred())
              .forEach(one -> outcome.values.put(one.name(), reference(machine, one)));
        } else if (!broken.isEmpty()) {
          machine.perhaps(() -> unparse(machine, annotations));
        }
        yield outcome.values;
      }
      case TEXT -> {
        unparse(machine, annotations);
        DictValue texts = machine.dict();
        annotations.forEach(one -> texts.put(one.name(), text(one.term())));
        yield texts;
      }
    };
  }

  /// All are then evaluated anew, over names that mean nothing but themselves; what is more than a
  /// name becomes a syntax tree, and that a text.
  private static void unparse(Machine machine, List<DeferredAnnotation> annotations) {
    if (annotations.stream().anyMatch(one -> isCompound(one.term()))) {
      machine.importModule(UNPARSER);
    }
  }

  /// {@return an object that evaluates the annotation again when it is asked to}
  private static Value reference(Machine machine, DeferredAnnotation annotation) {
    Value type = machine.find(machine.modules().get("annotationlib"), "ForwardRef");
    Value text = text(annotation.term(), Value.UNKNOWN);
    if (!(type instanceof ClassValue && text instanceof Value.Str)) {
      return Value.UNKNOWN;
    }
    Value reference = machine.call(type, Arguments.of(text));
    if (reference instanceof InstanceValue made) {
      made.attributes().put("__globals__", annotation.frame().globals());
    }
    return reference;
  }

  private static boolean isCompound(Term term) {
    return switch (term) {
      case Term.Constant _, Term.Global _, Term.ClassName _, Term.Local _, Term.Outer _ -> false;
      case Term.TypeParameter _, Term.Deferred _ -> false;
      case Term _ -> true;
    };
  }

  /// An annotation that is text stays as it is.
  private static Value text(Term term) {
    return switch (term) {
      case Term.Constant(Literal.Str(var text, boolean _)) -> Value.of(text);
      case Term.Deferred(var annotation) -> text(annotation, Value.UNKNOWN);
      case Term _ -> text(term, Value.UNKNOWN);
    };
  }

  private static Value text(Term term, Value otherwise) {
    return AnnotationText.of(term).<Value>map(Value::of).orElse(otherwise);
  }
}

package dev.lazyscope.graph.load.nativemodel.data;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `xml.etree.ElementTree`, whose classes in Python do what those of `_elementtree` do in C. Two
/// things differ: the parser in C needs no `xml.parsers.expat`, and an element gives its attributes
/// as lists.
public final class ElementTreeModel implements NativeModel {
  /// What calls a method of the parser that asks the target's method of the same name.
  private static final Map<String, String> THROUGH_PARSER =
      new TreeMap<>(
          Map.of(
              "start", "StartElementHandler",
              "end", "EndElementHandler",
              "start_ns", "StartNamespaceDeclHandler",
              "end_ns", "EndNamespaceDeclHandler"));

  /// What calls the target's own method.
  private static final Map<String, String> OF_TARGET =
      new TreeMap<>(
          Map.of(
              "data", "CharacterDataHandler",
              "comment", "CommentHandler",
              "pi", "ProcessingInstructionHandler"));

  @Override
  public String module() {
    return "xml.etree.ElementTree";
  }

  @Override
  public void install(Machine machine, DictValue names) {}

  @Override
  public void complete(Machine machine, DictValue names) {
    if (machine.modules().get("_elementtree") instanceof ModuleValue
        && names.get("XMLParser") instanceof ClassValue parser
        && names.get("TreeBuilder") instanceof ClassValue builder) {
      Natives.method(
          parser.namespace(),
          "__init__",
          ExpatModel::instance,
          (m, self, arguments) -> begin(m, self, arguments, builder));
      if (names.get("Element") instanceof ClassValue element) {
        List.of("keys", "items").forEach(name -> list(element.namespace(), name));
      }
    }
  }

  private static void list(DictValue methods, String name) {
    Value view = methods.get(name);
    Natives.method(
        methods,
        name,
        (machine, arguments) ->
            machine
                .elements(machine.call(view, arguments))
                .<Value>map(machine::list)
                .orElse(Value.UNKNOWN));
  }

  /// `XMLParser.__init__(self, *, target=None, encoding=None)`.
  private static Value begin(
      Machine machine, InstanceValue self, Arguments arguments, ClassValue builder) {
    Value expat = machine.importModule("pyexpat");
    Value encoding = Natives.given(arguments.named("encoding")).orElse(Value.NONE);
    Value target =
        Natives.given(arguments.named("target"))
            .orElseGet(() -> machine.call(builder, Arguments.NONE));
    Value parser =
        machine.call(
            machine.attribute(expat, "ParserCreate"), Arguments.of(encoding, Value.of("}")));
    DictValue attributes = self.attributes();
    attributes.put("parser", parser);
    attributes.put("_parser", parser);
    attributes.put("target", target);
    attributes.put("_target", target);
    attributes.put("_error", machine.attribute(expat, "error"));
    attributes.put("_names", machine.dict());
    attributes.put("entity", machine.dict());
    attributes.put(
        "version",
        Payloads.text(machine.attribute(expat, "EXPAT_VERSION"))
            .map(release -> Value.of(release.replace("expat_", "Expat ")))
            .orElse(Value.UNKNOWN));
    handle(machine, self, target, parser);
    return Value.NONE;
  }

  private static void handle(Machine machine, InstanceValue self, Value target, Value parser) {
    THROUGH_PARSER.forEach(
        (method, handler) -> {
          if (machine.find(target, method) != Value.ABSENT) {
            machine.assign(parser, handler, machine.attribute(self, "_" + method));
          }
        });
    OF_TARGET.forEach(
        (method, handler) -> {
          Value own = machine.find(target, method);
          if (own != Value.ABSENT) {
            machine.assign(parser, handler, own);
          }
        });
    machine.assign(parser, "DefaultHandlerExpand", machine.attribute(self, "_default"));
    machine.assign(parser, "StartDoctypeDeclHandler", machine.attribute(self, "_start_doctype"));
    machine.assign(parser, "buffer_text", Value.of(true));
    machine.assign(parser, "ordered_attributes", Value.of(true));
  }
}

package dev.lazyscope.graph.load.nativemodel.syntax;

import dev.lazyscope.graph.load.content.SyntaxNodes;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `_ast`: what the classes of syntax trees say of their fields, how nodes are made and copied
/// (library reference, `ast`, "Node classes").
public final class AstModel implements NativeModel {
  /// Since when fields that are not given have a value.
  private static final int FILLS = 13;

  /// Since when fields must be given and none besides.
  private static final int CHECKS = 15;

  private static final List<String> PLACE =
      List.of("lineno", "col_offset", "end_lineno", "end_col_offset");

  @Override
  public String module() {
    return "_ast";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    if (!(machine.modules().get(module()) instanceof ModuleValue module)) {
      return;
    }
    if (module.namespace().get("AST") instanceof ClassValue base) {
      root(base.namespace());
    }
    for (SyntaxNodes.Node node : SyntaxNodes.all()) {
      if (module.namespace().get(node.name()) instanceof ClassValue type) {
        describe(node, type);
        type.namespace().put("_field_types", types(machine, node, module.namespace()));
      }
    }
  }

  private static void root(DictValue names) {
    for (String inherited :
        List.of("__getattribute__", "__setattr__", "__delattr__", "__dict__", "__replace__")) {
      names.remove(inherited);
    }
    List.of("_fields", "_attributes", "__match_args__")
        .forEach(name -> names.put(name, Value.Tuple.EMPTY));
    Natives.method(names, "__init__", AstModel::initialise);
    Natives.method(names, "__reduce__", AstModel::reduce);
  }

  private static void describe(SyntaxNodes.Node node, ClassValue type) {
    DictValue names = type.namespace();
    Value fields = texts(node.fields().stream().map(SyntaxNodes.Field::name).toList());
    names.put("_fields", fields);
    names.put("__match_args__", fields);
    node.fields().stream()
        .filter(field -> field.count() == SyntaxNodes.Count.AT_MOST_ONE)
        .forEach(field -> names.put(field.name(), Value.NONE));
    boolean isFirst = type.bases().getFirst() instanceof ClassValue base && isRoot(base);
    DictValue shared = isFirst ? names : ((ClassValue) type.bases().getFirst()).namespace();
    shared.put("_attributes", texts(node.hasPlace() ? PLACE : List.of()));
    if (!isFirst) {
      shared.put("_fields", Value.Tuple.EMPTY);
      shared.put("__match_args__", Value.Tuple.EMPTY);
    }
    if (node.hasPlace()) {
      PLACE.stream().filter(name -> name.startsWith("end")).forEach(n -> shared.put(n, Value.NONE));
    }
  }

  /// `_field_types`: a class, `list[…]` of it, or `… | None`.
  private static DictValue types(Machine machine, SyntaxNodes.Node node, DictValue classes) {
    DictValue types = machine.dict();
    for (SyntaxNodes.Field field : node.fields()) {
      Value one =
          switch (field.type()) {
            case "identifier", "string" -> machine.builtin("str");
            case "int" -> machine.builtin("int");
            case "constant" -> machine.builtin("object");
            default -> classes.get(field.type());
          };
      types.put(
          field.name(),
          switch (field.count()) {
            case ONE -> one;
            case AT_MOST_ONE -> machine.binary("|", one, Value.NONE);
            case ANY -> machine.item(machine.builtin("list"), one);
          });
    }
    return types;
  }

  private static boolean isRoot(ClassValue type) {
    return type.name().equals("AST");
  }

  private static Value texts(List<String> texts) {
    return new Value.Tuple(texts.stream().map(Value::of).toList());
  }

  /// `AST(*fields, **fields)`.
  private static Value initialise(Machine machine, Arguments arguments) {
    if (!(arguments.at(0) instanceof InstanceValue self)) {
      return Value.NONE;
    }
    Optional<List<String>> fields = fields(machine, self);
    if (fields.isEmpty() || arguments.isOpen()) {
      self.attributes().open();
      return Value.NONE;
    }
    Map<String, Value> given = given(machine, self, fields.get(), arguments.dropped(1));
    given.forEach((name, value) -> machine.assign(self, name, value));
    if (version(machine) >= FILLS) {
      Set<String> missing = new HashSet<>(fields.get());
      missing.removeAll(given.keySet());
      fill(machine, self, missing);
    }
    return Value.NONE;
  }

  private static int version(Machine machine) {
    return machine.query().target().library();
  }

  private static Optional<List<String>> fields(Machine machine, InstanceValue self) {
    return machine
        .elements(machine.attribute(self.type(), "_fields"))
        .filter(all -> all.stream().allMatch(Value.Str.class::isInstance))
        .map(all -> all.stream().map(name -> ((Value.Str) name).text()).toList());
  }

  private static Map<String, Value> given(
      Machine machine, InstanceValue self, List<String> fields, Arguments arguments) {
    if (arguments.count() > fields.size()) {
      throw machine.error("TypeError", self.type().name() + " constructor takes fewer arguments");
    }
    Map<String, Value> given = new LinkedHashMap<>();
    for (int index = 0; index < arguments.count(); index++) {
      given.put(fields.get(index), arguments.at(index));
    }
    arguments
        .named()
        .forEach(
            (name, value) -> {
              boolean isTwice = given.put(name, value) != null;
              if (isTwice || version(machine) >= CHECKS && !isKnown(self, fields, name)) {
                throw machine.error("TypeError", "unexpected argument '" + name + "'");
              }
            });
    return given;
  }

  private static boolean isKnown(InstanceValue self, List<String> fields, String name) {
    return fields.contains(name)
        || self.type().lookup("_attributes") instanceof Value.Tuple(var attributes)
            && attributes.contains(Value.of(name));
  }

  /// A field that may be missing is None by its class.
  private static void fill(Machine machine, InstanceValue self, Set<String> missing) {
    for (SyntaxNodes.Field field : node(self).map(SyntaxNodes.Node::fields).orElse(List.of())) {
      if (missing.contains(field.name())) {
        if (field.count() == SyntaxNodes.Count.ANY) {
          self.attributes().put(field.name(), machine.list(List.of()));
        } else if (field.type().equals("expr_context")) {
          self.attributes().put(field.name(), load(machine));
        } else if (field.count() == SyntaxNodes.Count.ONE && version(machine) >= CHECKS) {
          String text = "missing 1 required positional argument: '" + field.name() + "'";
          throw machine.error("TypeError", text);
        }
      }
    }
  }

  private static Value load(Machine machine) {
    return machine.find(machine.importModule("_ast"), "Load") instanceof ClassValue type
        ? machine.instance(type)
        : Value.UNKNOWN;
  }

  /// {@return what is known of the class of the table from which that of an object is derived}
  static Optional<SyntaxNodes.Node> node(InstanceValue self) {
    return self.type().order().stream()
        .filter(type -> type.namespace().get("__module__").equals(Value.of("_ast")))
        .findFirst()
        .flatMap(type -> SyntaxNodes.named(type.name()));
  }

  /// `(class, (None, …), attributes)`: as many as there are first fields that are set.
  private static Value reduce(Machine machine, Arguments arguments) {
    if (!(arguments.at(0) instanceof InstanceValue self) || self.attributes().isOpen()) {
      return Value.UNKNOWN;
    }
    List<Value> places = new ArrayList<>();
    for (String field : fields(machine, self).orElse(List.of())) {
      if (!self.attributes().has(field)) {
        break;
      }
      places.add(Value.NONE);
    }
    DictValue state = machine.dict();
    self.attributes().forEach(state::put);
    boolean isNew = version(machine) >= FILLS;
    return Value.tuple(self.type(), isNew ? new Value.Tuple(places) : Value.Tuple.EMPTY, state);
  }
}

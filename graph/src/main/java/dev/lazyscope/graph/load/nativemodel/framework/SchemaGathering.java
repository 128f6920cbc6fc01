package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the references in a core schema: what the stub of `pydantic_core` tells of
/// `gather_schemas_for_cleaning`, over the schemas of
/// https://docs.pydantic.dev/latest/api/pydantic_core_schema/.
final class SchemaGathering {
  private static final String METADATA = "metadata";
  private static final String DISCRIMINATOR = "pydantic_internal_union_discriminator";

  /// The keys below which a schema has others: one, a list, or a dictionary of them.
  private static final Set<String> INNER =
      Set.of(
          "schema",
          "items_schema",
          "keys_schema",
          "values_schema",
          "extras_schema",
          "extras_keys_schema",
          "lax_schema",
          "strict_schema",
          "json_schema",
          "python_schema",
          "return_schema",
          "arguments_schema",
          "var_args_schema",
          "var_kwargs_schema",
          "serialization",
          "choices",
          "steps",
          "fields",
          "computed_fields",
          "definitions");

  private final DictValue definitions;
  private final DictValue references;
  private final List<Value> deferred = new ArrayList<>();

  private SchemaGathering(DictValue definitions, DictValue references) {
    this.definitions = definitions;
    this.references = references;
  }

  static Value gather(Machine machine, Arguments arguments) {
    if (Payloads.plain(arguments.at(1, "definitions")) instanceof DictValue definitions
        && !definitions.isOpen()) {
      SchemaGathering gathering = new SchemaGathering(definitions, machine.dict());
      if (gathering.read(arguments.at(0, "schema"))) {
        return Value.tuple(gathering.references, machine.list(gathering.deferred));
      }
    }
    return machine.call(Value.COMPILED, arguments);
  }

  /// Collects what lies in a schema. {@return whether all of it is known}
  private boolean read(Value schema) {
    return switch (Payloads.plain(schema)) {
      case DictValue dict -> !dict.isOpen() && read(dict);
      case ListValue list -> !list.isOpen() && list.items().stream().allMatch(this::read);
      // A choice and its label.
      case Value.Tuple(var items) -> items.stream().limit(1).allMatch(this::read);
      // Names, of fields too, and what stands for no schema.
      case Value.Str _, Value.Int _ -> true;
      case Value.Marker marker -> marker == Value.NONE;
      case Value _ -> false;
    };
  }

  private boolean read(DictValue schema) {
    if (schema.get("type").equals(Value.of("definition-ref"))) {
      return follow(schema);
    }
    boolean isOfSchemas = !(schema.get("type") instanceof Value.Str);
    boolean[] isKnown = {true};
    schema.forEach(
        (key, value) -> {
          if (isOfSchemas || key instanceof Value.Str(var name) && INNER.contains(name)) {
            isKnown[0] = isKnown[0] && read(value);
          }
        });
    return isKnown[0] && noteIfDeferred(schema);
  }

  private boolean follow(DictValue reference) {
    Value target = reference.get("schema_ref");
    if (!DictValue.isKey(target) || !definitions.has(target)) {
      return false;
    }
    if (references.has(target)) {
      references.put(target, Value.NONE);
      return true;
    }
    references.put(target, reference);
    boolean isKnown = read(definitions.get(target));
    Value serialization = reference.get("serialization");
    return isKnown
        && (serialization == Value.ABSENT || read(serialization))
        && noteIfDeferred(reference);
  }

  /// Notes a schema whose union gets its discriminator later. {@return whether that is known}
  private boolean noteIfDeferred(DictValue schema) {
    return switch (Payloads.plain(schema.get(METADATA))) {
      case DictValue metadata -> {
        if (metadata.has(DISCRIMINATOR)) {
          deferred.add(schema);
        }
        yield !metadata.isOpen();
      }
      case Value.Marker marker -> marker == Value.ABSENT || marker == Value.NONE;
      case Value _ -> false;
    };
  }
}

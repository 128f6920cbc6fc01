package dev.lazyscope.graph.load.nativemodel.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the objects and arrays of JSON as `_json` does where no hook sees numbers (RFC 8259).
final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Machine machine;
  private final JsonParser parser;
  private final Hooks hooks;

  /// What was read, and where in the text it ended.
  record Read(Value value, int end) {}

  /// `object_hook` and `object_pairs_hook`, which come first, or None.
  record Hooks(Value ofObject, Value ofPairs) {}

  private JsonText(Machine machine, JsonParser parser, Hooks hooks) {
    this.machine = machine;
    this.parser = parser;
    this.hooks = hooks;
  }

  /// {@return the object or array that begins at this place, or empty where there is none, or one
  /// that only Python knows what to do with: a mistake, `NaN`}
  static Optional<Read> at(String text, int start, Machine machine, Hooks hooks) {
    if (start >= text.length() || "{[".indexOf(text.charAt(start)) < 0) {
      return Optional.empty();
    }
    try (JsonParser parser = FACTORY.createParser(new StringReader(text.substring(start)))) {
      Value value = new JsonText(machine, parser, hooks).value(parser.nextToken());
      return Optional.of(new Read(value, start + (int) parser.currentLocation().getCharOffset()));
    } catch (IOException mistake) {
      return Optional.empty();
    }
  }

  private Value value(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> hooks.ofPairs() == Value.NONE ? object() : pairs();
      case START_ARRAY -> array();
      case VALUE_STRING -> Value.of(parser.getText());
      case VALUE_TRUE -> Value.of(true);
      case VALUE_FALSE -> Value.of(false);
      case VALUE_NULL -> Value.NONE;
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? Value.of(parser.getBigIntegerValue())
              : new Value.Int(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> new Value.Float(parser.getDoubleValue());
      case FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IOException("no value: " + token);
    };
  }

  private Value object() throws IOException {
    DictValue object = machine.dict();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      object.put(name, value(parser.nextToken()));
    }
    return hooks.ofObject() == Value.NONE
        ? object
        : machine.call(hooks.ofObject(), Arguments.of(object));
  }

  private Value pairs() throws IOException {
    List<Value> pairs = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Value name = Value.of(parser.currentName());
      pairs.add(Value.tuple(name, value(parser.nextToken())));
    }
    return machine.call(hooks.ofPairs(), Arguments.of(machine.list(pairs)));
  }

  private Value array() throws IOException {
    List<Value> items = new ArrayList<>();
    for (JsonToken next; (next = parser.nextToken()) != JsonToken.END_ARRAY; ) {
      items.add(value(next));
    }
    return machine.list(items);
  }
}

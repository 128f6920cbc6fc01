package dev.lazyscope.graph.load.nativemodel.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the objects and arrays of JSON as `_json` does where no hook takes part (RFC 8259).
final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  /// What was read, and where in the text it ended.
  record Read(Value value, int end) {}

  private JsonText() {}

  /// {@return the object or array that begins at this place, or empty where there is none, or one
  /// that only Python knows what to do with: a mistake, `NaN`}
  static Optional<Read> at(String text, int start, Machine machine) {
    if (start >= text.length() || "{[".indexOf(text.charAt(start)) < 0) {
      return Optional.empty();
    }
    try (JsonParser parser = FACTORY.createParser(new StringReader(text.substring(start)))) {
      Value value = value(parser, parser.nextToken(), machine);
      return Optional.of(new Read(value, start + (int) parser.currentLocation().getCharOffset()));
    } catch (IOException mistake) {
      return Optional.empty();
    }
  }

  private static Value value(JsonParser parser, JsonToken token, Machine machine)
      throws IOException {
    return switch (token) {
      case START_OBJECT -> object(parser, machine);
      case START_ARRAY -> array(parser, machine);
      case VALUE_STRING -> Value.of(parser.getText());
      case VALUE_TRUE -> Value.of(true);
      case VALUE_FALSE -> Value.of(false);
      case VALUE_NULL -> Value.NONE;
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? Value.UNKNOWN
              : new Value.Int(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> new Value.Float(parser.getDoubleValue());
      case FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IOException("no value: " + token);
    };
  }

  private static Value object(JsonParser parser, Machine machine) throws IOException {
    DictValue object = machine.dict();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      object.put(name, value(parser, parser.nextToken(), machine));
    }
    return object;
  }

  private static Value array(JsonParser parser, Machine machine) throws IOException {
    List<Value> items = new ArrayList<>();
    for (JsonToken next; (next = parser.nextToken()) != JsonToken.END_ARRAY; ) {
      items.add(value(parser, next, machine));
    }
    return machine.list(items);
  }
}

package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// JSON without spaces, as `pydantic_core` writes it.
final class JsonWriting {
  private static final int FIRST_PRINTABLE = 0x20;

  private final Machine machine;

  JsonWriting(Machine machine) {
    this.machine = machine;
  }

  /// {@return the bytes in UTF-8, unknown where the values are not all known}
  Value bytes(Value value) {
    return text(value)
        .<Value>map(
            text ->
                new Value.Bytes(
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
        .orElse(Value.UNKNOWN);
  }

  private Optional<String> text(Value value) {
    return switch (value) {
      case Value.Str(var text) -> Optional.of(quoted(text));
      case Value.Int(long number) -> Optional.of(String.valueOf(number));
      case Value.Float(double number) when Double.isFinite(number) -> Texts.repr(machine, value);
      case Value.Marker marker ->
          switch (marker) {
            case NONE -> Optional.of("null");
            case TRUE -> Optional.of("true");
            case FALSE -> Optional.of("false");
            default -> Optional.empty();
          };
      case ListValue list when !list.isOpen() ->
          all(list.items().stream().map(this::text).toList()).map(text -> "[" + text + "]");
      case DictValue dict when !dict.isOpen() -> all(entries(dict)).map(text -> "{" + text + "}");
      case Value _ -> Optional.empty();
    };
  }

  private List<Optional<String>> entries(DictValue dict) {
    List<Optional<String>> entries = new ArrayList<>();
    dict.forEach(
        (key, value) ->
            entries.add(
                key instanceof Value.Str(var name)
                    ? text(value).map(text -> quoted(name) + ":" + text)
                    : Optional.empty()));
    return entries;
  }

  private static Optional<String> all(List<Optional<String>> parts) {
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(parts.stream().map(Optional::get).collect(Collectors.joining(",")))
        : Optional.empty();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char one : text.toCharArray()) {
      switch (one) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '\b' -> quoted.append("\\b");
        case '\f' -> quoted.append("\\f");
        default ->
            quoted.append(
                one < FIRST_PRINTABLE ? "\\u%04x".formatted((int) one) : String.valueOf(one));
      }
    }
    return quoted.append('"').toString();
  }
}

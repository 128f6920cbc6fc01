package dev.lazyscope.graph.load.nativemodel.syntax;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.token.Fault;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;

/// `_tokenize`, which the module `tokenize` asks for all tokens of a text.
///
/// The text is read to its end at once, not line by line as the tokens are asked for.
public final class TokenizerModel implements NativeModel {
  private static final String TOKENS = "tokens";
  private static final String FAULT = "fault";
  private static final int MOST_LINES = 100_000;

  @Override
  public String module() {
    return "_tokenize";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    ClassValue type = Natives.type(machine, names, "TokenizerIter");
    DictValue methods = type.namespace();
    Natives.staticMethod(methods, "__new__", (m, a) -> made(m, a.dropped(1), type));
    Natives.method(methods, "__init__", (m, a) -> Value.NONE);
    Natives.method(methods, "__iter__", (m, a) -> a.at(0));
    Natives.method(methods, "__next__", TokenizerModel::next);
  }

  /// `TokenizerIter(readline, /, *, encoding=None, extra_tokens=False)`.
  private static Value made(Machine machine, Arguments arguments, ClassValue type) {
    if (machine.truth(arguments.named("extra_tokens")) != Truth.YES) {
      return Value.UNKNOWN;
    }
    return text(machine, arguments.at(0))
        .map(PythonTokens::of)
        .filter(TokenizerModel::isExact)
        .<Value>map(result -> iterator(machine, type, result))
        .orElse(Value.UNKNOWN);
  }

  /// Other faults are met in another place than CPython's.
  private static boolean isExact(PythonTokens.Result result) {
    return result.fault().stream().allMatch(Fault::isUnindent);
  }

  private static InstanceValue iterator(
      Machine machine, ClassValue type, PythonTokens.Result result) {
    List<Value> tokens = result.all().stream().map(token -> tuple(machine, token)).toList();
    InstanceValue made = machine.instance(type);
    made.attributes().put(TOKENS, machine.iterator(tokens));
    result.fault().ifPresent(fault -> made.attributes().put(FAULT, Value.of(fault.message())));
    return made;
  }

  /// What `readline` returns until it returns nothing, or ends.
  private static Optional<String> text(Machine machine, Value readline) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < MOST_LINES; i++) {
      Value line = machine.awaiting("StopIteration", () -> machine.call(readline, Arguments.NONE));
      Optional<String> text = line == Value.ABSENT ? Optional.of("") : line(line);
      if (text.isEmpty() || text.get().isEmpty()) {
        return text.map(_ -> all.toString());
      }
      all.append(text.get());
    }
    return Optional.empty();
  }

  private static Optional<String> line(Value line) {
    return switch (Payloads.plain(line)) {
      case Value.Str(var text) -> Optional.of(text);
      case Value.Bytes bytes -> Optional.of(bytes.utf8());
      case Value _ -> Optional.empty();
    };
  }

  private static Value tuple(Machine machine, PythonTokens.Token token) {
    return Value.tuple(
        machine.find(machine.importModule("token"), token.type()),
        Value.of(token.text()),
        place(token.start()),
        place(token.end()),
        Value.of(token.line()));
  }

  private static Value place(Place place) {
    return Value.tuple(Value.of(place.line()), Value.of(place.column() - 1));
  }

  private static Value next(Machine machine, Arguments arguments) {
    if (!(machine.find(arguments.at(0), TOKENS) instanceof GeneratorValue tokens)) {
      return Value.UNKNOWN;
    }
    Value next = machine.next(tokens);
    if (next != Value.ABSENT) {
      return next;
    }
    throw machine.find(arguments.at(0), FAULT) instanceof Value.Str(var message)
        ? machine.error("IndentationError", message)
        : machine.error("StopIteration", "");
  }
}

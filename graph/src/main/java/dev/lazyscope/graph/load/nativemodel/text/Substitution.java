package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `Pattern.sub`: the replacement is a template, or a function of the match.
final class Substitution {
  private static final Pattern REFERENCE =
      Pattern.compile("\\\\(?:(0[0-7]{0,2}|[1-9][0-9]?)|g<(\\w+)>|(.))", Pattern.DOTALL);

  private Substitution() {}

  /// The new text, and how often something was replaced.
  record Done(String text, int count) {}

  /// {@return what `pattern.sub(repl, string, count)` makes, if known}
  static Optional<Done> of(
      Machine machine, RegexMethods.Search search, ClassValue type, Arguments arguments) {
    Value replacement = Payloads.plain(arguments.at(1, "repl"));
    Value count = Payloads.plain(arguments.at(3, "count"));
    if (!replacement.isKnown() || count != Value.ABSENT && !(count instanceof Value.Int)) {
      return Optional.empty();
    }
    long most = count instanceof Value.Int(long number) ? number : 0;
    Matcher matcher = search.matcher();
    StringBuilder result = new StringBuilder();
    int from = 0;
    int done = 0;
    while ((most == 0 || done < most) && matcher.find()) {
      Value found = RegexMatch.of(machine, search, type, matcher);
      Optional<String> part =
          textOf(replacement)
              .map(template -> expanded(template, found))
              .orElseGet(
                  () -> textOf(Payloads.plain(machine.call(replacement, Arguments.of(found)))));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      result.append(search.text(), from, matcher.start()).append(part.get());
      from = matcher.end();
      done++;
    }
    return Optional.of(new Done(result.append(search.text().substring(from)).toString(), done));
  }

  private static Optional<String> textOf(Value value) {
    return switch (value) {
      case Value.Str(var text) -> Optional.of(text);
      case Value.Bytes(var text) -> Optional.of(text);
      case Value _ -> Optional.empty();
    };
  }

  /// {@return a template with the groups of a match in it, if it asks for nothing else}
  static Optional<String> expanded(String template, Value match) {
    StringBuilder text = new StringBuilder();
    Matcher references = REFERENCE.matcher(template);
    int from = 0;
    while (references.find()) {
      Optional<String> part = referenced(references, match);
      if (part.isEmpty()) {
        return part;
      }
      text.append(template, from, references.start()).append(part.get());
      from = references.end();
    }
    return Optional.of(text.append(template.substring(from)).toString());
  }

  private static Optional<String> referenced(Matcher reference, Value match) {
    if (reference.group(3) != null) {
      return escaped(reference.group(3).charAt(0));
    }
    String name = reference.group(1) == null ? reference.group(2) : reference.group(1);
    if (reference.group(1) != null && name.startsWith("0")) {
      return Optional.of(String.valueOf((char) Integer.parseInt(name, 8)));
    }
    Value index =
        Character.isDigit(name.charAt(0)) ? Value.of(Integer.parseInt(name)) : Value.of(name);
    return RegexMatch.group(match, index)
        .map(part -> part == Value.NONE ? Value.of("") : part)
        .flatMap(Substitution::textOf);
  }

  private static Optional<String> escaped(char letter) {
    return switch (letter) {
      case 'n' -> Optional.of("\n");
      case 't' -> Optional.of("\t");
      case 'r' -> Optional.of("\r");
      case 'f' -> Optional.of("\f");
      case 'a' -> Optional.of("\007");
      case 'v' -> Optional.of("\013");
      case '\\' -> Optional.of("\\");
      default -> Character.isLetter(letter) ? Optional.empty() : Optional.of("\\" + letter);
    };
  }
}

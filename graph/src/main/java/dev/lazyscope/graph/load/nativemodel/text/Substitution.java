package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `Pattern.sub`: the replacement is a template, or a function of the match.
final class Substitution {
  private static final Pattern REFERENCE = Pattern.compile("\\\\(?:([0-9]{1,2})|g<(\\w+)>|(.))");

  private Substitution() {}

  static Value of(Machine machine, Arguments arguments, ClassValue match) {
    Optional<Pattern> pattern = RegexMethods.compiled(machine, arguments.at(0));
    Value replacement = machine.plain(arguments.at(1, "repl"));
    Value count = arguments.at(3, "count");
    boolean isFunction =
        replacement instanceof FunctionValue
            || replacement instanceof NativeFunction
            || replacement instanceof Value.BoundMethod;
    if (pattern.isEmpty()
        || !(replacement instanceof Value.Str || isFunction)
        || !(machine.plain(arguments.at(2, "string")) instanceof Value.Str(var text))
        || text.length() > RegexMethods.LONGEST
        || count != Value.ABSENT && !(machine.plain(count) instanceof Value.Int)) {
      return Value.UNKNOWN;
    }
    long most = machine.plain(count) instanceof Value.Int(long number) ? number : 0;
    return replaced(
        pattern.get().matcher(text),
        text,
        most,
        found -> {
          Value made =
              isFunction
                  ? machine.call(
                      replacement, Arguments.of(RegexMethods.match(machine, found, match)))
                  : expanded(((Value.Str) replacement).text(), found);
          return machine.plain(made) instanceof Value.Str(var known)
              ? Optional.of(known)
              : Optional.empty();
        });
  }

  /// What stands in the place of one match, where it is known.
  private interface Replacement {
    Optional<String> of(Matcher found);
  }

  private static Value replaced(Matcher matcher, String text, long most, Replacement replacement) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (long i = 0; (most == 0 || i < most) && matcher.find(); i++) {
      Optional<String> part = replacement.of(matcher);
      if (part.isEmpty()) {
        return Value.UNKNOWN;
      }
      result.append(text, from, matcher.start()).append(part.get());
      from = matcher.end();
    }
    return Value.of(result.append(text.substring(from)).toString());
  }

  private static Value expanded(String template, Matcher found) {
    StringBuilder text = new StringBuilder();
    Matcher references = REFERENCE.matcher(template);
    int from = 0;
    while (references.find()) {
      Optional<String> part = referenced(references, found);
      if (part.isEmpty()) {
        return Value.UNKNOWN;
      }
      text.append(template, from, references.start()).append(part.get());
      from = references.end();
    }
    return Value.of(text.append(template.substring(from)).toString());
  }

  private static Optional<String> referenced(Matcher reference, Matcher found) {
    if (reference.group(3) != null) {
      return switch (reference.group(3)) {
        case "n" -> Optional.of("\n");
        case "t" -> Optional.of("\t");
        case "\\" -> Optional.of("\\");
        default -> Optional.empty();
      };
    }
    String name = reference.group(1) == null ? reference.group(2) : reference.group(1);
    if (Character.isDigit(name.charAt(0))) {
      int group = Integer.parseInt(name);
      return group <= found.groupCount()
          ? Optional.of(Optional.ofNullable(found.group(group)).orElse(""))
          : Optional.empty();
    }
    Integer group = found.namedGroups().get(RegexMethods.javaName(name));
    return Optional.ofNullable(group)
        .map(index -> Optional.ofNullable(found.group(index)).orElse(""));
  }
}

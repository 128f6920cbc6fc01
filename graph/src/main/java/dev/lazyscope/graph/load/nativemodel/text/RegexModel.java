package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// `re._compiler`: compiling loads the parser and keeps the pattern's text.
public final class RegexModel implements NativeModel {
  /// `(?i)` and `(?i:…)`.
  private static final Pattern INLINE =
      Pattern.compile("\\(\\?[a-zA-Z]*i[a-zA-Z]*(?:-[a-z]+)?[:)]");

  private static final List<String> FACTS = List.of("flags", "groups", "groupindex");

  @Override
  public String module() {
    return "re._compiler";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("__name__", Value.of("re"));
    ClassValue pattern = Natives.type(machine, names, "Pattern");
    ClassValue match = Natives.type(machine, names, "Match");
    names.remove("__name__");
    names.remove("Pattern");
    names.remove("Match");
    RegexMethods methods = new RegexMethods(match);
    methods.install(pattern.namespace());
    RegexMatch.install(match.namespace());
    Natives.function(names, "compile", (m, a) -> compile(m, a, pattern, methods));
  }

  /// Ignoring case in text takes the table of special cases, in a module of its own.
  private static void touchCases(Machine machine, Arguments arguments) {
    Value text = Payloads.plain(arguments.at(0));
    Value flags = Payloads.plain(arguments.at(1, "flags"));
    boolean inline = text instanceof Value.Str(var pattern) && INLINE.matcher(pattern).find();
    boolean flagged =
        flags.isUnknown()
            || flags instanceof Value.Int(long number) && (number & 2) != 0 && (number & 256) == 0;
    if (!(text instanceof Value.Bytes) && (inline || flagged)) {
      machine.find(machine.modules().get("re._compiler"), "_EXTRA_CASES");
    }
  }

  private static Value compile(
      Machine machine, Arguments arguments, ClassValue type, RegexMethods methods) {
    Value parser = machine.find(machine.modules().get("re._compiler"), "_parser");
    machine.find(parser, "parse");
    touchCases(machine, arguments);
    InstanceValue pattern = machine.instance(type);
    Value source = Payloads.plain(arguments.at(0));
    Value given = Payloads.plain(arguments.at(1, "flags"));
    long flags = given instanceof Value.Int(long number) ? number : 0;
    DictValue attributes = pattern.attributes();
    attributes.put("pattern", source);
    methods
        .translated(source, flags)
        .filter(ignored -> given == Value.ABSENT || given instanceof Value.Int)
        .ifPresentOrElse(
            regex -> describe(machine, attributes, regex),
            () -> FACTS.forEach(name -> attributes.put(name, Value.UNKNOWN)));
    return pattern;
  }

  private static void describe(
      Machine machine, DictValue attributes, RegexTranslation.Regex regex) {
    attributes.put("flags", Value.of(regex.flags()));
    attributes.put("groups", Value.of(regex.closing().size()));
    DictValue names = machine.dict();
    regex.names().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(name -> names.put(name.getKey(), Value.of(name.getValue())));
    attributes.put("groupindex", names);
  }
}

package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// `_locale`: which locale is in force before the program chooses another. The interpreter takes
/// that of the environment for characters, and `C.UTF-8` for `C` (PEP 538).
public final class LocaleModel implements NativeModel {
  private static final Value CHARACTERS = Value.of(0);
  private static final Value ALL = Value.of(6);

  /// `CODESET` of glibc.
  private static final Value CODESET = Value.of(14);

  private static final Set<String> PLAIN = Set.of("C", "POSIX");
  private static final String COERCED = "C.UTF-8";
  private static final Value ENCODING = Value.of("UTF-8");

  @Override
  public String module() {
    return "_locale";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    AtomicBoolean isChosen = new AtomicBoolean();
    Natives.function(
        names,
        "setlocale",
        (m, a) -> {
          Value wanted = a.at(1, "locale");
          if (wanted != Value.ABSENT && wanted != Value.NONE) {
            isChosen.set(true);
          }
          return isChosen.get() ? Value.UNKNOWN : asked(m, a);
        });
    Natives.function(names, "getencoding", (m, a) -> encoding(m, isChosen));
    Natives.function(
        names,
        "nl_langinfo",
        (m, a) -> a.at(0, "key").equals(CODESET) ? encoding(m, isChosen) : Value.UNKNOWN);
  }

  private static Value encoding(Machine machine, AtomicBoolean isChosen) {
    Value characters = ofCharacters(machine.query().target().environment());
    return !isChosen.get() && characters.equals(Value.of(COERCED)) ? ENCODING : Value.UNKNOWN;
  }

  private static Value asked(Machine machine, Arguments arguments) {
    Value category = arguments.at(0, "category");
    if (!category.isKnown() || category.equals(ALL)) {
      return Value.UNKNOWN;
    }
    return category.equals(CHARACTERS)
        ? ofCharacters(machine.query().target().environment())
        : Value.of("C");
  }

  /// Other locales need not be installed.
  private static Value ofCharacters(Map<String, String> environment) {
    String forAll = environment.getOrDefault("LC_ALL", "");
    String named =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("C");
    if (PLAIN.contains(named)) {
      return Value.of(forAll.isEmpty() ? COERCED : "C");
    }
    return named.equals(COERCED) ? Value.of(COERCED) : Value.UNKNOWN;
  }
}

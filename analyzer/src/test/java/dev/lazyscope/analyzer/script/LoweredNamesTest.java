package dev.lazyscope.analyzer.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.parse.Parsed;
import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.scope.Scope;
import dev.lazyscope.analyzer.scope.Scope.Kind;
import dev.lazyscope.analyzer.scope.Scope.Reach;
import dev.lazyscope.analyzer.scope.Scopes;
import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.testing.Python315;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Functions and comprehensions keep those names in their frames and close over those that the
/// scopes say, which agree with CPython's `symtable` (`SymtableAgreementTest`).
final class LoweredNamesTest {
  private static final Set<Kind> WITH_A_FRAME =
      EnumSet.of(Kind.FUNCTION, Kind.LAMBDA, Kind.COMPREHENSION, Kind.GENERATOR);

  /// What the compiler adds by itself.
  private static final Set<String> IMPLICIT = Set.of(".0", "__class__", "__classdict__");

  /// An annotation of an attribute in a function, which nobody evaluates.
  private static final List<String> EXPLAINED = List.of("test/test_logging.py");

  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          List<Method> accessors =
              Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
          accessors.forEach(accessor -> accessor.setAccessible(true));
          return accessors;
        }
      };

  private final List<String> different = new ArrayList<>();
  private int compared;

  @Test
  void agreeOverTheStandardLibrary() throws IOException {
    Path library = Python315.library();
    for (Path file : files(library)) {
      if (!EXPLAINED.contains(library.relativize(file).toString())) {
        compare(file);
      }
    }
    assertThat(compared).isGreaterThan(30_000);
    assertThat(different).isEmpty();
  }

  @Test
  void agreeOnEverydayPrograms() throws IOException {
    for (Path file : files(Repository.fixture("language"))) {
      compare(file);
    }
    assertThat(compared).isGreaterThan(500);
    assertThat(different).isEmpty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".py"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private void compare(Path file) throws IOException {
    Source source = Source.decode(Files.readAllBytes(file));
    Parsed<Module> parsed = Parser.parse(source);
    if (parsed.problems().isEmpty()) {
      Map<Integer, Scope> scopes = new HashMap<>();
      collect(Scopes.of(parsed.tree()).module(), scopes);
      LineMap lines = LineMap.of(source.utf8());
      Set<Code> codes = Collections.newSetFromMap(new IdentityHashMap<>());
      collect(LoadScript.of(parsed.tree()).body(), codes);
      for (Code code : codes) {
        Optional.ofNullable(scopes.get(code.at()))
            .filter(scope -> !code.isModuleOrClass())
            .ifPresent(scope -> compare(code, scope, file + ":" + lines.line(code.at())));
      }
    }
  }

  private static void collect(Scope scope, Map<Integer, Scope> byStart) {
    if (WITH_A_FRAME.contains(scope.kind())) {
      byStart.put(scope.start(), scope);
    }
    scope.children().forEach(child -> collect(child, byStart));
  }

  private void compare(Code code, Scope scope, String place) {
    compared++;
    Set<String> slots = explicit(code.body().slots());
    Set<String> locals =
        scope.symbols().values().stream()
            .filter(symbol -> symbol.reach() == Reach.LOCAL || symbol.reach() == Reach.CELL)
            .map(Scope.Symbol::name)
            .filter(name -> !IMPLICIT.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!slots.equals(locals)) {
      different.add("%s %s: %s, but %s".formatted(place, code, slots, locals));
    }
    Set<String> outer = new TreeSet<>();
    collectOuter(code.body().steps(), outer);
    for (String name : explicit(outer)) {
      boolean isFree =
          Optional.ofNullable(scope.symbols().get(name))
              .filter(symbol -> symbol.reach() == Reach.FREE)
              .isPresent();
      if (!isFree) {
        different.add(
            "%s %s: %s is not that of an enclosing function".formatted(place, code, name));
      }
    }
  }

  private static Set<String> explicit(Collection<String> names) {
    return names.stream()
        .filter(name -> !IMPLICIT.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void collect(Object part, Set<Code> codes) {
    if (part instanceof Code code) {
      if (codes.add(code)) {
        collect(code.body().steps(), codes);
      }
    } else {
      parts(part).forEach(inner -> collect(inner, codes));
    }
  }

  /// Annotations, the values of aliases and texts have scopes of their own.
  private static void collectOuter(Object part, Set<String> names) {
    switch (part) {
      case Term.Outer(_, _, String name) -> names.add(name);
      case Term.Annotation _, Term.TypeAlias _, Term.Deferred _ -> {}
      case Code _ -> {}
      default -> parts(part).forEach(inner -> collectOuter(inner, names));
    }
  }

  private static Collection<?> parts(Object part) {
    return switch (part) {
      case Optional<?> optional -> optional.stream().toList();
      case Collection<?> collection -> collection;
      case Record parts ->
          ACCESSORS.get(parts.getClass()).stream().map(one -> value(one, parts)).toList();
      default -> List.of();
    };
  }

  private static Object value(Method accessor, Record parts) {
    try {
      return accessor.invoke(parts);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

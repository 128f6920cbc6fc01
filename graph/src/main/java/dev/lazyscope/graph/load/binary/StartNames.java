package dev.lazyscope.graph.load.binary;

import dev.lazyscope.graph.load.binary.CompiledModule.Capsules;
import dev.lazyscope.graph.load.elf.CompiledFile;
import dev.lazyscope.graph.load.elf.Elf;
import dev.lazyscope.graph.load.elf.Instructions;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/// The names that code uses which runs while an extension module loads (`StartCode`): its `lea`
/// instructions point to texts, and the register of each tells which argument of a call it is.
final class StartNames {
  /// How Cython names a function of another module's declarations when it tells of an error in it.
  private static final String IMPORT_ARRAY = "numpy.import_array";

  private static final String ADD = "PyImport_AddModule";
  private static final Set<String> ADDERS = Set.of(ADD, "PyImport_AddModuleRef");

  private static final String RUN = "PyRun_";
  private static final Set<String> RUNNERS =
      Set.of("PyRun_String", "PyRun_StringFlags", "PyRun_SimpleString", "PyRun_SimpleStringFlags");

  private static final Set<String> MAKERS =
      Set.of("PyUnicode_FromString", "PyUnicode_InternFromString");

  private static final long NO_USER = 0;

  /// No name of a module is longer.
  private static final int LONGEST = 200;

  private final byte[] file;
  private final Elf elf;
  private final Instructions instructions;
  private final Set<Long> reached;

  private StartNames(CompiledFile file, Elf elf) {
    this.file = file.bytes();
    this.elf = elf;
    this.instructions = new Instructions(elf);
    this.reached = file.started();
  }

  /// {@return those of the texts to which code refers, but none that runs at the start; empty where
  /// that cannot be told}
  static Set<String> later(CompiledFile file, Set<String> texts) {
    return texts.isEmpty()
        ? Set.of()
        : file.read(elf -> new StartNames(file, elf).notReached(texts), Set.of());
  }

  /// {@return those of the names that code at the start fetches or makes; none where that cannot be
  /// told}
  static Capsules capsules(CompiledFile file, Set<String> names) {
    return names.isEmpty()
        ? Capsules.NONE
        : file.read(
            elf -> new StartNames(file, elf).passed(names, file.latin1().contains(IMPORT_ARRAY)),
            Capsules.NONE);
  }

  /// {@return the names, those first to which code at the start refers, in its order}
  static Set<String> inOrder(CompiledFile file, Set<String> names) {
    Set<String> ordered =
        file.read(elf -> new StartNames(file, elf).inOrder(names), new LinkedHashSet<>());
    ordered.addAll(names);
    return ordered;
  }

  /// {@return the modules that code at the start imports (`PyImport_ImportModule`), and those that
  /// Rust code does; none where that cannot be told}
  static Set<String> imported(CompiledFile file) {
    return file.read(
        elf -> {
          Set<Long> importers = new Instructions(elf).waysTo(Set.of("PyImport_ImportModule"));
          return importers.isEmpty()
              ? RustStart.imported(elf, file.started())
              : new StartNames(file, elf).handed(importers, elf::moduleName);
        },
        Set.of());
  }

  /// {@return the modules that code at the start takes from `sys.modules`, where it makes those
  /// that are not there (`PyImport_AddModule`); none where that cannot be told}
  static Set<String> added(CompiledFile file) {
    return file.latin1().contains(ADD)
        ? file.read(elf -> new StartNames(file, elf).handedTo(ADDERS, elf::moduleName), Set.of())
        : Set.of();
  }

  /// {@return the texts of Python that code at the start runs (`PyRun_String`); none where that
  /// cannot be told}
  static Set<String> executed(CompiledFile file) {
    return file.latin1().contains(RUN)
        ? file.read(elf -> new StartNames(file, elf).handedTo(RUNNERS, elf::text), Set.of())
        : Set.of();
  }

  private Set<String> handedTo(Set<String> takers, LongFunction<Optional<String>> text) {
    return handed(instructions.waysTo(takers), text);
  }

  /// The texts handed to one of these functions first, also by way of functions that pass their
  /// first argument on.
  private Set<String> handed(Set<Long> importers, LongFunction<Optional<String>> text) {
    Set<Long> passing =
        reached.stream()
            .filter(one -> instructions.passesOn(elf.span(one), importers))
            .collect(Collectors.toSet());
    Set<String> names = new LinkedHashSet<>();
    for (long function : reached) {
      Elf.Span span = elf.span(function);
      instructions.addresses(
          span,
          (place, target) -> {
            long called = instructions.nextCalledAfter(place, span);
            boolean isPassedOn = instructions.argument(place) == 1 && passing.contains(called);
            if (importers.contains(called) || isPassedOn) {
              text.apply(target).ifPresent(names::add);
            }
          });
    }
    return names;
  }

  private Set<String> inOrder(Set<String> names) {
    Map<Long, String> places = places(names);
    Set<String> ordered = new LinkedHashSet<>();
    instructions.inOrder(
        reached, target -> Optional.ofNullable(places.get(target)).ifPresent(ordered::add));
    return ordered;
  }

  private Capsules passed(Set<String> names, boolean callsImportArray) {
    Map<Long, String> places = places(names);
    Set<String> first = new LinkedHashSet<>();
    Set<String> second = new LinkedHashSet<>();
    for (long function : reached) {
      instructions.addresses(
          elf.span(function),
          (place, target) ->
              Optional.ofNullable(places.get(target))
                  .ifPresent(
                      name -> {
                        switch (instructions.argument(place)) {
                          case 1 -> first.add(name);
                          case 2 -> second.add(name);
                          default -> {}
                        }
                      }));
    }
    second.removeAll(first);
    return new Capsules(first, second, callsImportArray);
  }

  private Set<String> notReached(Set<String> texts) {
    Set<String> later = new LinkedHashSet<>();
    if (!reached.isEmpty()) {
      users(texts)
          .forEach(
              (text, users) -> {
                if (users.stream().noneMatch(reached::contains)) {
                  later.add(text);
                }
              });
    }
    return later;
  }

  /// The functions that refer to each text, with `NO_USER` for one that keeps it.
  private Map<String, Set<Long>> users(Set<String> texts) {
    Map<Long, String> places = places(texts);
    Map<String, Set<Long>> users = new HashMap<>();
    Set<Long> making = instructions.waysTo(MAKERS);
    Set<Long> importing = instructions.waysTo(Set.of("PyImport_Import"));
    instructions.addresses(
        elf.code(),
        (place, target) ->
            Optional.ofNullable(places.get(target))
                .ifPresent(
                    text ->
                        users
                            .computeIfAbsent(text, _ -> new HashSet<>())
                            .add(
                                isMadeOnly(place, making, importing)
                                    ? NO_USER
                                    : elf.function(elf.address(place)))));
    return users;
  }

  /// Whether a text becomes a string of Python which is not imported next: it is kept for later.
  private boolean isMadeOnly(int place, Set<Long> making, Set<Long> importing) {
    int end = elf.code().end();
    int made = instructions.nextCall(instructions.after(place), end);
    if (made < 0 || !making.contains(instructions.called(made))) {
      return false;
    }
    int next = instructions.nextCall(instructions.afterCall(made), end);
    return next < 0 || !importing.contains(instructions.called(next));
  }

  /// Where the names stand, each between two zeros.
  private Map<Long, String> places(Set<String> names) {
    Map<Long, String> places = new HashMap<>();
    int start = 0;
    for (int at = 0; at < file.length; at++) {
      if (file[at] == 0) {
        if (at > start && at - start <= LONGEST && isOfName(start) && isOfName(at - 1)) {
          String text = new String(file, start, at - start, StandardCharsets.ISO_8859_1);
          if (names.contains(text)) {
            places.put(elf.address(start), text);
          }
        }
        start = at + 1;
      }
    }
    return places;
  }

  private boolean isOfName(int at) {
    return file[at] == '_' || file[at] >= 0 && Character.isLetterOrDigit(file[at]);
  }
}

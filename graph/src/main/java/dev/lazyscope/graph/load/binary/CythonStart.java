package dev.lazyscope.graph.load.binary;

import dev.lazyscope.graph.load.elf.CompiledFile;
import dev.lazyscope.graph.load.elf.Elf;
import dev.lazyscope.graph.load.elf.Instructions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which modules the code of a module that Cython made imports while it starts.
///
/// The strings of its code stand in one table in memory, filled from the joined text when the
/// module starts (`generate_pystring_constants` in Cython's `Code.py`). An import is a call with an
/// entry of that table as first argument, of a function that calls
/// `PyImport_ImportModuleLevelObject`, or of `PyImport_GetModule`, which looks first whether it is
/// loaded (`ImportExport.c` of its utility code); or by a pointer that the start fills, where
/// several modules share that code.
final class CythonStart {
  private static final Set<String> IMPORT = Set.of("PyImport_ImportModuleLevelObject");
  private static final Set<String> LOOK_UP = Set.of("PyImport_GetModule");

  /// Its start refers to these in every module, to the second not always by its place.
  private static final List<Set<String>> ALWAYS =
      List.of(Set.of("__test__", "__main__"), Set.of("__test__"));

  private static final int ENTRY = 8;

  private final Elf elf;
  private final Instructions instructions;
  private final Set<Long> atStart;
  private final List<Taken> taken;

  /// An address that code takes, and where.
  private record Taken(long function, long address) {}

  private CythonStart(CompiledFile file, Elf elf) {
    this.elf = elf;
    this.instructions = new Instructions(elf);
    this.atStart = new TreeSet<>(file.started());
    this.taken = taken(elf);
  }

  private static List<Taken> taken(Elf elf) {
    List<Taken> taken = new ArrayList<>();
    new Instructions(elf)
        .addresses(
            elf.code(),
            (place, target) -> taken.add(new Taken(elf.function(elf.address(place)), target)));
    return taken;
  }

  /// {@return in the order of the code, each with what is taken from it; empty where that cannot be
  /// told}
  static Optional<Map<String, Set<String>>> imported(
      CompiledFile file, StringText text, StringIndex index) {
    return file.read(
        elf -> new CythonStart(file, elf).imported(text, index).filter(names -> !names.isEmpty()),
        Optional.empty());
  }

  /// {@return the places in the file of which code takes the address}
  static Set<Integer> places(CompiledFile file) {
    return file.read(
        elf -> {
          Set<Integer> places = new TreeSet<>();
          taken(elf).forEach(one -> places.add(elf.offset(one.address())));
          places.remove(-1);
          return places;
        },
        Set.of());
  }

  /// {@return the lengths of the strings, where the code that unpacks the text puts them on the
  /// stack}
  static Optional<StringIndex> lengths(CompiledFile file, StringText text) {
    return file.read(
        elf ->
            users(elf, elf.address(text.at())).stream()
                .map(new Instructions(elf)::stacked)
                .flatMap(numbers -> StringIndex.onStack(numbers, text.bytes()).stream())
                .findFirst(),
        Optional.empty());
  }

  /// The code of functions that take an address: before they do, between the calls around that, and
  /// all of it.
  private static List<Elf.Span> users(Elf elf, long address) {
    List<Elf.Span> spans = new ArrayList<>();
    Instructions instructions = new Instructions(elf);
    instructions.addresses(
        elf.code(),
        (place, target) -> {
          if (target == address) {
            Elf.Span function = elf.span(elf.function(elf.address(place)));
            spans.add(new Elf.Span(function.start(), place));
            spans.add(instructions.betweenCalls(place, function));
            spans.add(function);
          }
        });
    return spans;
  }

  private Optional<Map<String, Set<String>>> imported(StringText text, StringIndex index) {
    List<String> strings = index.from(this::isTaken);
    List<Long> tables = tables(elf.address(text.at()));
    return ALWAYS.stream()
        .flatMap(known -> tables.stream().filter(table -> isTable(table, strings, known)))
        .findFirst()
        .map(table -> imported(table, strings));
  }

  private boolean isTaken(int place) {
    long address = elf.address(place);
    return taken.stream().anyMatch(one -> one.address() == address);
  }

  /// Where the table may be: the code that unpacks the text fills it.
  private List<Long> tables(long text) {
    List<Long> tables = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      long function = taken.get(i).function();
      if (taken.get(i).address() == text) {
        taken.subList(i, taken.size()).stream()
            .filter(one -> one.function() == function)
            .map(Taken::address)
            .filter(elf::isBlank)
            .forEach(tables::add);
      }
    }
    return tables;
  }

  private boolean isTable(long table, List<String> strings, Set<String> known) {
    Set<Long> needed = new HashSet<>();
    known.forEach(name -> needed.add(table + (long) ENTRY * strings.indexOf(name)));
    atStart.forEach(function -> instructions.loads(elf.span(function), needed::remove));
    return needed.isEmpty();
  }

  private Map<String, Set<String>> imported(long table, List<String> strings) {
    Set<Long> importers = importers();
    Map<String, Set<String>> names = new LinkedHashMap<>();
    for (long function : atStart) {
      instructions
          .passed(elf.span(function), callee -> importers.contains(callee) || elf.isBlank(callee))
          .forEach(
              passing ->
                  entry(passing.argument(), table, strings)
                      .map(name -> names.computeIfAbsent(name, _ -> new LinkedHashSet<>()))
                      .ifPresent(
                          members ->
                              passing.stored().stream()
                                  .flatMap(one -> entry(one, table, strings).stream())
                                  .forEach(members::add)));
    }
    return names;
  }

  private static Optional<String> entry(long place, long table, List<String> strings) {
    long entry = place - table;
    return 0 <= entry && entry < (long) ENTRY * strings.size()
        ? Optional.of(strings.get((int) (entry / ENTRY)))
        : Optional.empty();
  }

  /// {@return the functions that import what they are given, with the stubs and slots by which they
  /// do}
  private Set<Long> importers() {
    Set<Long> importers = instructions.waysTo(IMPORT);
    importers.addAll(instructions.callers(importers));
    importers.addAll(instructions.callers(importers));
    importers.addAll(instructions.waysTo(LOOK_UP));
    return importers;
  }
}

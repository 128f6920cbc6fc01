package dev.lazyscope.graph.load.binary;

import dev.lazyscope.graph.load.elf.Elf;
import dev.lazyscope.graph.load.elf.Instructions;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Which modules Rust code imports while an extension module starts, as PyO3 does it: a text, with
/// its length and no zero behind it, becomes a string of Python (`PyUnicode_FromStringAndSize`),
/// which is imported next (`PyImport_Import`).
///
/// Code that runs once at most is a closure: its caller hands over a state in memory that no file
/// fills, and a table of what the closure can do (`std::sync::Once`).
final class RustStart {
  private static final Set<String> MAKE = Set.of("PyUnicode_FromStringAndSize");
  private static final Set<String> IMPORT = Set.of("PyImport_Import");

  /// `mov esi, number`, for the second argument.
  private static final int LENGTH = 0xbe;

  private static final int LENGTH_SIZE = 5;

  private static final int LONGEST = 64;

  /// What a table begins with: how to drop the closure, its size and its alignment.
  private static final int BEFORE_METHODS = 24;

  private static final int METHODS = 2;
  private static final int POINTER = 8;

  /// How far apart arguments of a call are taken, in bytes.
  private static final int APART = 48;

  private final Elf elf;
  private final Instructions instructions;
  private final Set<Long> making;
  private final Set<Long> importing;

  private RustStart(Elf elf) {
    this.elf = elf;
    this.instructions = new Instructions(elf);
    this.making = instructions.waysTo(MAKE);
    this.importing = instructions.waysTo(IMPORT);
  }

  static Set<String> imported(Elf elf, Set<Long> started) {
    RustStart code = new RustStart(elf);
    Set<String> names = new LinkedHashSet<>();
    if (!code.making.isEmpty() && !code.importing.isEmpty()) {
      Set<Long> functions = new LinkedHashSet<>(started);
      started.forEach(one -> code.closures(elf.span(one), functions));
      functions.forEach(one -> code.imports(elf.span(one), names));
    }
    return names;
  }

  private void closures(Elf.Span function, Set<Long> closures) {
    instructions.addresses(
        function,
        (place, table) -> {
          if (instructions.argument(place) == 3 && takesState(place, function)) {
            for (int i = 0; i < METHODS; i++) {
              long method = elf.pointer(table + BEFORE_METHODS + i * POINTER);
              if (elf.isFunction(method)) {
                closures.add(method);
              }
            }
          }
        });
  }

  private boolean takesState(int place, Elf.Span function) {
    boolean[] takes = {false};
    Elf.Span around =
        new Elf.Span(
            Math.max(function.start(), place - APART), Math.min(function.end(), place + APART));
    instructions.addresses(
        around, (at, target) -> takes[0] |= instructions.argument(at) == 1 && elf.isBlank(target));
    return takes[0];
  }

  private void imports(Elf.Span function, Set<String> names) {
    instructions.addresses(
        function,
        (place, target) -> {
          if (instructions.argument(place) == 1) {
            name(place, target, function).ifPresent(names::add);
          }
        });
  }

  private Optional<String> name(int place, long text, Elf.Span function) {
    int length = length(place);
    int made = instructions.nextCall(instructions.after(place), function.end());
    boolean isMade = made >= 0 && making.contains(instructions.called(made));
    int next = isMade ? instructions.nextCall(instructions.afterCall(made), function.end()) : -1;
    boolean isImported = next >= 0 && importing.contains(instructions.called(next));
    return isImported && 0 < length && length <= LONGEST
        ? elf.dotted(text, length)
        : Optional.empty();
  }

  /// The second argument stands on either side of the first; 0 where it is no number.
  private int length(int place) {
    int after = instructions.after(place);
    if (elf.octet(after) == LENGTH) {
      return elf.word(after + 1);
    }
    int before = place - LENGTH_SIZE;
    return elf.octet(before) == LENGTH ? elf.word(before + 1) : 0;
  }
}

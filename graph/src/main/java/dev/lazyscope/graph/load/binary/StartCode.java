package dev.lazyscope.graph.load.binary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// What of the code in an extension module runs while it loads: `PyInit_…`, the functions that its
/// module definition names for execution, and what these call directly.
///
/// Instructions are not decoded. A `call`, `jmp` or conditional jump counts where its target is the
/// start of a function, a `lea` where its target is a text that is asked for. The register of a
/// `lea` tells which argument of a call the text is (System V ABI, 3.2.3).
final class StartCode {
  /// `Py_mod_create` and `Py_mod_exec`, as numbered before Python 3.15 and since.
  private static final Set<Integer> RUN_AT_START = Set.of(1, 2, 84, 85);

  /// Places in a `PyModuleDef` and in its slots, in bytes.
  private static final int SLOTS = 72;

  private static final int SLOT = 16;
  private static final int MOST_SLOTS = 16;

  /// No name of a module is longer.
  private static final int LONGEST = 200;

  /// `lea rdi` and `lea rsi`, for the first and the second argument.
  private static final int FIRST = 0x3d;

  private static final int SECOND = 0x35;

  /// An argument is put into its register shortly before the call, in bytes.
  private static final int NEAR = 24;

  private final Elf elf;
  private final Set<Long> reached = new HashSet<>();
  private final Deque<Long> open = new ArrayDeque<>();

  @FunctionalInterface
  private interface Reference {
    void found(long place, long target);
  }

  private StartCode(Elf elf) {
    this.elf = elf;
  }

  /// {@return those of the texts to which code refers, but none that runs at the start; empty where
  /// that cannot be told}
  static Set<String> later(CompiledFile file, Set<String> texts) {
    return texts.isEmpty()
        ? Set.of()
        : file.read(elf -> new StartCode(elf).notReached(file.bytes(), texts), Set.of());
  }

  /// {@return those of the names that code at the start fetches or makes; none where that cannot be
  /// told}
  static Capsules capsules(CompiledFile file, Set<String> names) {
    return names.isEmpty()
        ? Capsules.NONE
        : file.read(elf -> new StartCode(elf).passed(file.bytes(), names), Capsules.NONE);
  }

  /// {@return the modules without a dot in their name that code at the start imports
  /// (`PyImport_ImportModule`); none where that cannot be told}
  static Set<String> imported(CompiledFile file) {
    return file.read(elf -> new StartCode(elf).imports(), Set.of());
  }

  private Set<String> imports() {
    Set<Long> slots = elf.slots(Set.of("PyImport_ImportModule"));
    if (slots.isEmpty()) {
      return Set.of();
    }
    elf.exported("PyInit_").ifPresent(this::reach);
    Set<Long> importers = new HashSet<>(slots);
    importers.addAll(elf.stubs(slots));
    Set<Long> passing =
        reached.stream().filter(one -> passesOn(one, importers)).collect(Collectors.toSet());
    Set<String> names = new LinkedHashSet<>();
    for (long function : reached) {
      int start = elf.offset(function);
      int end = start + (int) (elf.end(function) - function);
      references(
          start,
          end,
          (place, target) -> {
            int at = elf.offset(place);
            long called = called(at + Elf.LEA, end);
            boolean isFirst = elf.octet(at + 2) == FIRST;
            if (importers.contains(called) || isFirst && passing.contains(called)) {
              elf.identifier(target).ifPresent(names::add);
            }
          });
    }
    return names;
  }

  /// {@return the function, the stub or the slot of the next call or jump, if it is near, or 0}
  private long called(int start, int end) {
    for (int at = start; at + Elf.CALL_BY_SLOT <= Math.min(end, start + NEAR); at++) {
      long slot = elf.slotOfCall(at);
      if (slot != 0) {
        return slot;
      }
      if (elf.octet(at) == 0xe8 || elf.octet(at) == 0xe9) {
        long target = elf.callee(at);
        if (elf.isFunction(target) || elf.isStub(target)) {
          return target;
        }
      }
    }
    return 0;
  }

  /// Whether a function calls one of these first and with its own first argument.
  private boolean passesOn(long function, Set<Long> importers) {
    int start = elf.offset(function);
    int end = start + (int) Math.min(NEAR, elf.end(function) - function);
    if (start < 0 || !importers.contains(called(start, end))) {
      return false;
    }
    for (int at = start; at + 2 < end && elf.slotOfCall(at) == 0; at++) {
      if (setsFirst(elf.octet(at + 1), elf.octet(at + 2))) {
        return false;
      }
    }
    return true;
  }

  /// `mov` from and to `rdi`, and `lea rdi`, after their prefix.
  private static boolean setsFirst(int code, int registers) {
    return code == 0x89 && (registers & 0xc7) == 0xc7
        || (code == 0x8b || code == 0x8d) && (registers & 0x38) == 0x38;
  }

  private Capsules passed(byte[] file, Set<String> names) {
    elf.exported("PyInit_").ifPresent(this::reach);
    Map<Long, String> places = places(file, names);
    Set<String> first = new LinkedHashSet<>();
    Set<String> second = new LinkedHashSet<>();
    for (long function : reached) {
      int start = elf.offset(function);
      references(
          start,
          start + (int) (elf.end(function) - function),
          (place, target) ->
              Optional.ofNullable(places.get(target))
                  .ifPresent(
                      name -> {
                        switch (elf.octet(elf.offset(place) + 2)) {
                          case FIRST -> first.add(name);
                          case SECOND -> second.add(name);
                          default -> {}
                        }
                      }));
    }
    second.removeAll(first);
    return new Capsules(first, second);
  }

  private Set<String> notReached(byte[] file, Set<String> texts) {
    OptionalLong init = elf.exported("PyInit_");
    if (init.isEmpty()) {
      return Set.of();
    }
    reach(init.getAsLong());
    Set<String> later = new LinkedHashSet<>();
    users(file, texts)
        .forEach(
            (text, users) -> {
              if (users.stream().noneMatch(reached::contains)) {
                later.add(text);
              }
            });
    return later;
  }

  private void reach(long init) {
    open.add(init);
    slotsMadeBy(init);
    while (!open.isEmpty()) {
      long function = open.remove();
      if (reached.add(function)) {
        int start = elf.offset(function);
        int end = start + (int) (elf.end(function) - function);
        jumps(start, end);
        references(start, end, (_, target) -> definition(target));
      }
    }
  }

  /// Where `PyInit_…` itself fills the slots of the definition: what it loads the address of runs
  /// at the start.
  private void slotsMadeBy(long init) {
    int start = elf.offset(init);
    int end = start + (int) (elf.end(init) - init);
    for (int at = start; at >= 0 && at + Elf.LEA <= end; at++) {
      boolean isWide = elf.octet(at) == 0x48 || elf.octet(at) == 0x4c;
      if (isWide && elf.octet(at + 1) == 0x8b && (elf.octet(at + 2) & 0xc7) == 0x05) {
        follow(elf.pointer(elf.pointed(at)));
      }
    }
  }

  /// A conditional jump is a prefix and, like the others, a byte before the distance.
  private void jumps(int start, int end) {
    for (int at = start; at >= 0 && at + Elf.CALL <= end; at++) {
      int code = elf.octet(at);
      boolean isNear = code == 0xe8 || code == 0xe9;
      boolean isConditional = at > start && (code & 0xf0) == 0x80 && elf.octet(at - 1) == 0x0f;
      if (isNear || isConditional) {
        follow(elf.callee(at));
      }
    }
  }

  /// Functions that other libraries may call are called by way of a stub here too.
  private void follow(long target) {
    if (elf.isFunction(target)) {
      open.add(target);
    } else if (elf.isStub(target) && elf.isFunction(elf.behind(target))) {
      open.add(elf.behind(target));
    }
  }

  /// `lea register, [rip + distance]`.
  private void references(int start, int end, Reference reference) {
    for (int at = start; at >= 0 && at + Elf.LEA <= end; at++) {
      boolean isWide = elf.octet(at) == 0x48 || elf.octet(at) == 0x4c;
      if (isWide && elf.octet(at + 1) == 0x8d && (elf.octet(at + 2) & 0xc7) == 0x05) {
        reference.found(elf.address(at), elf.pointed(at));
      }
    }
  }

  private void definition(long address) {
    long slots = elf.pointer(address + SLOTS);
    for (int i = 0; slots != 0 && i < MOST_SLOTS; i++) {
      int at = elf.offset(slots + i * SLOT);
      if (at < 0 || elf.word(at) == 0) {
        return;
      }
      long function = elf.pointer(slots + i * SLOT + 8);
      if (RUN_AT_START.contains(elf.word(at) & 0xffff) && elf.isFunction(function)) {
        open.add(function);
      }
    }
  }

  private Map<String, Set<Long>> users(byte[] file, Set<String> texts) {
    Map<Long, String> places = places(file, texts);
    Map<String, Set<Long>> users = new HashMap<>();
    Elf.Section code = elf.section(".text").orElseThrow(IndexOutOfBoundsException::new);
    references(
        code.offset(),
        code.offset() + code.size(),
        (place, target) ->
            Optional.ofNullable(places.get(target))
                .ifPresent(
                    text ->
                        users
                            .computeIfAbsent(text, _ -> new HashSet<>())
                            .add(elf.function(place))));
    return users;
  }

  /// Where the texts stand, each between two zeros.
  private Map<Long, String> places(byte[] file, Set<String> texts) {
    Map<Long, String> places = new HashMap<>();
    int start = 0;
    for (int at = 0; at < file.length; at++) {
      if (file[at] == 0) {
        if (at > start && at - start <= LONGEST) {
          String text = new String(file, start, at - start, StandardCharsets.ISO_8859_1);
          if (texts.contains(text)) {
            places.put(elf.address(start), text);
          }
        }
        start = at + 1;
      }
    }
    return places;
  }
}

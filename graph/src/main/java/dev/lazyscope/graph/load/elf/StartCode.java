package dev.lazyscope.graph.load.elf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;

/// What of the code in an extension module runs while it loads: `PyInit_…`, the functions that its
/// module definition names for execution, and what these call directly.
public final class StartCode {
  /// `Py_mod_create` and `Py_mod_exec`, as numbered before Python 3.15 and since.
  private static final Set<Integer> RUN_AT_START = Set.of(1, 2, 84, 85);

  /// Places in a `PyModuleDef` and in its slots, in bytes.
  private static final int SLOTS = 72;

  private static final int SLOT = 16;
  private static final int MOST_SLOTS = 16;

  private final Elf elf;
  private final Instructions instructions;
  private final Set<Long> reached = new LinkedHashSet<>();
  private final Deque<Long> open = new ArrayDeque<>();

  private StartCode(Elf elf) {
    this.elf = elf;
    this.instructions = new Instructions(elf);
  }

  /// {@return where the functions begin that run at the start; none where that cannot be told}
  public static Set<Long> functions(Elf elf) {
    OptionalLong init = elf.exported("PyInit_");
    if (init.isEmpty()) {
      return Set.of();
    }
    StartCode code = new StartCode(elf);
    code.reach(init.getAsLong());
    return code.reached;
  }

  /// What `PyInit_…` takes the address of runs at the start, where it fills the slots of the
  /// definition itself or hands the function to one that does (nanobind).
  private void reach(long init) {
    open.add(init);
    instructions.loads(elf.span(init), slot -> follow(elf.pointer(slot)));
    instructions.addresses(elf.span(init), (_, target) -> follow(target));
    while (!open.isEmpty()) {
      long function = open.remove();
      if (reached.add(function)) {
        instructions.jumps(elf.span(function), this::follow);
        instructions.addresses(elf.span(function), (_, target) -> definition(target));
      }
    }
  }

  private void follow(long target) {
    long function = instructions.ownFunction(target);
    if (function != 0) {
      open.add(function);
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
}

package dev.lazyscope.graph.load.elf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/// The few instructions of x86-64 that say what code calls and refers to, told by their bytes
/// (Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2). Code is not decoded:
/// the bytes of other instructions may look like these, so that who asks must check where they
/// point to.
///
/// A place is an offset in the file.
public record Instructions(Elf elf) {
  /// Lengths of `call` and `jmp` with a distance, of both by a slot, and of what is relative to
  /// `rip`, in bytes.
  private static final int NEAR = 5;

  private static final int BY_SLOT = 6;
  private static final int RELATIVE = 7;

  /// Of a stub, with what stands beside its jump, in bytes.
  private static final int STUB = 16;

  /// An argument is put into its register shortly before the call, in bytes.
  private static final int SHORTLY = 24;

  /// How far calls are followed in order: code at the start is one function and its parts.
  private static final int DEEPEST = 3;

  /// The codes of `lea` and of `mov` from memory.
  private static final int LEA = 0x8d;

  private static final int MOV = 0x8b;

  /// `mov` to memory or another register.
  private static final int MOV_BACK = 0x89;

  @FunctionalInterface
  public interface Reference {
    void found(int place, long target);
  }

  /// `lea register, [rip + distance]`: the addresses that code takes.
  public void addresses(Elf.Span span, Reference reference) {
    for (int at = span.start(); at + RELATIVE <= span.end(); at++) {
      if (isRelative(at, LEA)) {
        reference.found(at, relative(at));
      }
    }
  }

  /// {@return whether a `lea` may stand at a place}
  public boolean fits(int at, Elf.Span span) {
    return at + RELATIVE <= span.end();
  }

  /// {@return whether a `lea` stands at a place}
  public boolean isAddress(int at) {
    return isRelative(at, LEA);
  }

  /// {@return the address that the `lea` at a place takes}
  public long taken(int at) {
    return relative(at);
  }

  /// The addresses that functions take, each where it is called first by those before it.
  public void inOrder(Set<Long> functions, LongConsumer address) {
    Set<Long> left = new LinkedHashSet<>(functions);
    while (!left.isEmpty()) {
      inOrder(left.iterator().next(), left, DEEPEST, address);
    }
  }

  private void inOrder(long function, Set<Long> left, int depth, LongConsumer address) {
    left.remove(function);
    Elf.Span span = elf.span(function);
    for (int at = span.start(); at + NEAR <= span.end(); at++) {
      if (isCall(at) && depth > 0) {
        long called = ownFunction(target(at));
        if (left.contains(called)) {
          inOrder(called, left, depth - 1, address);
        }
      } else if (at + RELATIVE <= span.end() && isRelative(at, LEA)) {
        address.accept(relative(at));
      }
    }
  }

  /// `mov register, [rip + distance]`: the slots from which code takes addresses.
  public void loads(Elf.Span span, LongConsumer slot) {
    for (int at = span.start(); at + RELATIVE <= span.end(); at++) {
      if (isRelative(at, MOV)) {
        slot.accept(relative(at));
      }
    }
  }

  private boolean isRelative(int at, int code) {
    boolean isWide = elf.octet(at) == 0x48 || elf.octet(at) == 0x4c;
    return isWide && elf.octet(at + 1) == code && (elf.octet(at + 2) & 0xc7) == 0x05;
  }

  private long relative(int at) {
    return elf.address(at) + RELATIVE + elf.word(at + 3);
  }

  /// {@return which argument of a call the `lea` at a place puts there, from 1 on (System V ABI,
  /// 3.2.3), or 0}
  public int argument(int at) {
    if (elf.octet(at) != 0x48) {
      return 0;
    }
    return switch (elf.octet(at + 2)) {
      case 0x3d -> 1;
      case 0x35 -> 2;
      case 0x15 -> 3;
      default -> 0;
    };
  }

  /// Where calls and jumps go. A conditional jump is a prefix and, like the others, a byte before
  /// the distance.
  public void jumps(Elf.Span span, LongConsumer target) {
    for (int at = span.start(); at + NEAR <= span.end(); at++) {
      int code = elf.octet(at);
      boolean isConditional =
          at > span.start() && (code & 0xf0) == 0x80 && elf.octet(at - 1) == 0x0f;
      if (isCall(at) || code == 0xe9 || isConditional) {
        target.accept(target(at));
      }
    }
  }

  /// `call` with a distance.
  public void calls(Elf.Span span, Reference call) {
    for (int at = span.start(); at + NEAR <= span.end(); at++) {
      if (isCall(at)) {
        call.found(at, target(at));
      }
    }
  }

  private boolean isCall(int at) {
    return elf.octet(at) == 0xe8;
  }

  private long target(int at) {
    return elf.address(at) + NEAR + elf.word(at + 1);
  }

  /// {@return the code around a place, from one call or jump to a function to the next}
  public Elf.Span betweenCalls(int place, Elf.Span function) {
    int start = place;
    while (start > function.start() && called(start) == 0) {
      start--;
    }
    int end = place;
    while (end + BY_SLOT <= function.end() && called(end) == 0) {
      end++;
    }
    return new Elf.Span(start, end);
  }

  /// {@return where a call or jump stands that follows soon, or -1}
  public int nextCall(int start, int end) {
    for (int at = start; at + NEAR <= Math.min(end, start + SHORTLY); at++) {
      if (called(at) != 0) {
        return at;
      }
    }
    return -1;
  }

  private long nextCalled(int start, int end) {
    int call = nextCall(start, end);
    return call < 0 ? 0 : called(call);
  }

  /// {@return the place behind a `lea`}
  public int after(int lea) {
    return lea + RELATIVE;
  }

  /// {@return a place behind a call, which is one byte longer where it goes by a slot}
  public int afterCall(int call) {
    return call + NEAR;
  }

  /// {@return the function, the stub or the slot of the call or jump at a place, 0 where none is}
  public long called(int at) {
    if (!isCall(at) && elf.octet(at) != 0xe9) {
      return slotOfCall(at);
    }
    long target = target(at);
    return elf.isFunction(target) || elf.isStub(target) ? target : 0;
  }

  /// {@return what follows soon after the `lea` at a place}
  public long nextCalledAfter(int lea, Elf.Span span) {
    return nextCalled(lea + RELATIVE, span.end());
  }

  /// Whether a function calls one of these first and with its own first argument.
  public boolean passesOn(Elf.Span function, Set<Long> callees) {
    int end = Math.min(function.start() + SHORTLY, function.end());
    if (!callees.contains(nextCalled(function.start(), end))) {
      return false;
    }
    for (int at = function.start(); at + 2 < end && slotOfCall(at) == 0; at++) {
      if (setsFirst(elf.octet(at + 1), elf.octet(at + 2))) {
        return false;
      }
    }
    return true;
  }

  /// `mov` from and to `rdi`, and `lea rdi`, after their prefix.
  private static boolean setsFirst(int code, int registers) {
    return code == MOV_BACK && (registers & 0xc7) == 0xc7
        || (code == MOV || code == LEA) && (registers & 0x38) == 0x38;
  }

  /// {@return the third argument of a call, the address that a `lea` shortly before it took, or 0}
  public long third(int call, Elf.Span span) {
    for (int at = call - RELATIVE; at >= Math.max(span.start(), call - 2 * SHORTLY); at--) {
      if (isRelative(at, LEA) && argument(at) == 3) {
        return relative(at);
      }
    }
    return 0;
  }

  /// {@return the slot from which a `call` or `jmp` takes the address of the function, or 0}
  private long slotOfCall(int at) {
    boolean isBySlot =
        elf.octet(at) == 0xff && (elf.octet(at + 1) == 0x15 || elf.octet(at + 1) == 0x25);
    return isBySlot ? elf.address(at) + BY_SLOT + elf.word(at + 2) : 0;
  }

  /// {@return the slots and the stubs by which functions of other libraries are called}
  public Set<Long> waysTo(Set<String> functions) {
    Set<Long> ways = elf.slots(functions);
    ways.addAll(stubs(Set.copyOf(ways)));
    return ways;
  }

  private Set<Long> stubs(Set<Long> slots) {
    Set<Long> stubs = new HashSet<>();
    for (Elf.Section section : slots.isEmpty() ? List.<Elf.Section>of() : elf.stubs()) {
      for (int at = 0; at + BY_SLOT <= section.size(); at++) {
        if (slots.contains(slotOfCall(section.offset() + at))) {
          stubs.add((section.address() + at) & -STUB);
        }
      }
    }
    return stubs;
  }

  /// {@return the function of this library that a call goes to, also by way of a stub, or 0}
  public long ownFunction(long target) {
    if (elf.isFunction(target)) {
      return target;
    }
    long behind = elf.isStub(target) ? behind(target) : 0;
    return elf.isFunction(behind) ? behind : 0;
  }

  private long behind(long stub) {
    int start = elf.offset(stub);
    for (int at = start; at < start + STUB; at++) {
      long slot = slotOfCall(at);
      if (slot != 0) {
        return elf.pointer(slot);
      }
    }
    return 0;
  }

  /// {@return the functions that call one of these, or by one of these slots}
  public Set<Long> callers(Set<Long> called) {
    Set<Long> callers = new HashSet<>();
    Elf.Span code = elf.code();
    for (int at = code.start(); at + BY_SLOT <= code.end(); at++) {
      if (called.contains(called(at))) {
        callers.add(elf.function(elf.address(at)));
      }
    }
    return callers;
  }

  /// A call, where its first argument was loaded from, and what was put on the stack before it.
  public record Passing(long argument, List<Long> stored) {}

  /// {@return the calls of some functions or by some slots in a function}
  public List<Passing> passed(Elf.Span function, LongPredicate callee) {
    List<Passing> passed = new ArrayList<>();
    Registers registers = new Registers();
    for (int at = function.start(); at >= 0 && at + RELATIVE <= function.end(); at++) {
      follow(at, registers);
      if (endsArguments(at)) {
        if (callee.test(called(at))) {
          passed.add(registers.passing());
        }
        registers.lose();
      }
    }
    return passed;
  }

  private boolean endsArguments(int at) {
    return elf.octet(at) != 0xe9 && called(at) != 0;
  }

  /// What a move between registers, from memory or to the stack does.
  private void follow(int at, Registers registers) {
    int prefix = elf.octet(at);
    if ((prefix & 0xf8) != 0x48) {
      return;
    }
    int operands = elf.octet(at + 2);
    int first = operands >> 3 & 7 | (prefix & 4) << 1;
    int second = operands & 7 | (prefix & 1) << 3;
    switch (elf.octet(at + 1)) {
      case MOV -> registers.load(first, isRelative(at, MOV) ? relative(at) : 0);
      case LEA -> registers.load(first, 0);
      case MOV_BACK -> registers.move(first, second, operands >= 0xc0);
      default -> {}
    }
  }

  /// {@return the numbers that code puts on the stack, as they are or into some bits of what is
  /// there, by their places there, in bytes; the last one for each place}
  public SortedMap<Integer, Integer> stacked(Elf.Span code) {
    return StackNumbers.in(elf, code);
  }

  /// Where the registers of x86-64 were loaded from since the last call, and what of that was put
  /// on the stack (System V ABI, 3.2.1).
  private static final class Registers {
    private static final int COUNT = 16;

    /// The number of `rdi`, for the first argument.
    private static final int FIRST = 7;

    /// `rsp` and `rbp`, by which the stack is written to.
    private static final int STACK = 4;

    private static final int FRAME = 5;

    /// Those that a call does not keep: `rax`, `rcx`, `rdx`, `rsi`, `rdi`, `r8` to `r11`.
    private static final List<Integer> LOST = List.of(0, 1, 2, 6, 7, 8, 9, 10, 11);

    private final long[] held = new long[COUNT];
    private final List<Long> stored = new ArrayList<>();

    void load(int register, long from) {
      held[register] = from;
    }

    /// Of one to another, or to memory at an address that the other holds.
    void move(int from, int to, boolean isToRegister) {
      if (isToRegister) {
        held[to] = held[from];
      } else if (to == STACK || to == FRAME) {
        stored.add(held[from]);
      }
    }

    Passing passing() {
      return new Passing(held[FIRST], List.copyOf(stored));
    }

    /// After a call.
    void lose() {
      LOST.forEach(register -> held[register] = 0);
      stored.clear();
    }
  }
}

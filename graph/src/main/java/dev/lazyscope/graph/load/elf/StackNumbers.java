package dev.lazyscope.graph.load.elf;

import java.util.SortedMap;
import java.util.TreeMap;

/// What `or` put into bits of the first registers, and what was put on the stack.
record StackNumbers(Elf elf, int[] bits, SortedMap<Integer, Integer> stored) {
  private static final int SHORT = 0x66;

  /// The codes of `mov` from memory and to it.
  private static final int LOAD = 0x8b;

  private static final int STORE = 0x89;

  /// What the operands say of codes that several instructions share.
  private static final int OR = 1;

  private static final int AND = 4;

  /// Keeps places by `rbp` apart from those by `rsp`.
  private static final int BY_FRAME = 1 << 28;

  private StackNumbers(Elf elf) {
    this(elf, new int[8], new TreeMap<>());
  }

  /// {@return the numbers that code puts on the stack, by their places there}
  static SortedMap<Integer, Integer> in(Elf elf, Elf.Span code) {
    StackNumbers numbers = new StackNumbers(elf);
    for (int at = code.start(); at < code.end(); at += numbers.follow(at)) {
      // Each instruction may put one there.
    }
    return numbers.stored;
  }

  /// {@return the length of the instruction, 1 where it is another one}
  private int follow(int at) {
    boolean isShort = elf.octet(at) == SHORT;
    int code = isShort ? at + 1 : at;
    int width = isShort ? 2 : 4;
    int end =
        switch (elf.octet(code)) {
          case 0x0c -> or(0, code + 1, 1);
          case 0x0d -> or(0, code + 1, width);
          case 0x80, 0x83 -> change(code + 1, 1);
          case 0x81 -> change(code + 1, width);
          case 0x8a, LOAD -> load(code + 1);
          case 0x0f -> isWidening(code) ? load(code + 2) : 0;
          case 0x88, STORE -> store(code + 1);
          case 0xc6 -> put(code + 1, 1);
          case 0xc7 -> put(code + 1, width);
          default -> code;
        };
    return end > code ? end - at : 1;
  }

  /// `or` of a register or of the stack with a number, or `and`, which takes bits away to put
  /// others there.
  private int change(int operands, int width) {
    boolean isOr = register(operands) == OR;
    if (isOr && elf.octet(operands) >= 0xc0) {
      return or(elf.octet(operands) & 7, operands + 1, width);
    }
    int end = end(operands);
    if (end == 0 || !isOr && register(operands) != AND) {
      return 0;
    }
    stored.put(place(operands), isOr ? number(end, width) : 0);
    return end + width;
  }

  private int or(int register, int at, int width) {
    bits[register] = number(at, width);
    return at + width;
  }

  /// `movzx`.
  private boolean isWidening(int code) {
    return (elf.octet(code + 1) & 0xfe) == 0xb6;
  }

  /// `mov register, [stack]`.
  private int load(int operands) {
    int end = end(operands);
    if (end > 0) {
      bits[register(operands)] = 0;
    }
    return end;
  }

  /// `mov [stack], register`.
  private int store(int operands) {
    int end = end(operands);
    if (end > 0) {
      stored.put(place(operands), bits[register(operands)]);
    }
    return end;
  }

  /// `mov [stack], number`.
  private int put(int operands, int width) {
    int end = end(operands);
    if (end > 0 && register(operands) == 0) {
      stored.put(place(operands), number(end, width));
    }
    return end > 0 ? end + width : 0;
  }

  private int register(int operands) {
    return elf.octet(operands) >> 3 & 7;
  }

  /// Where operands end that name a place on the stack, 0 where they do not.
  private int end(int operands) {
    return switch (elf.octet(operands) & 0xc7) {
      case 0x04 -> isByStack(operands) ? operands + 2 : 0;
      case 0x44 -> isByStack(operands) ? operands + 3 : 0;
      case 0x84 -> isByStack(operands) ? operands + 6 : 0;
      case 0x45 -> operands + 2;
      case 0x85 -> operands + 5;
      default -> 0;
    };
  }

  private boolean isByStack(int operands) {
    return elf.octet(operands + 1) == 0x24;
  }

  private int place(int operands) {
    return switch (elf.octet(operands) & 0xc7) {
      case 0x44 -> (byte) elf.octet(operands + 2);
      case 0x84 -> elf.word(operands + 2);
      case 0x45 -> BY_FRAME + (byte) elf.octet(operands + 1);
      case 0x85 -> BY_FRAME + elf.word(operands + 1);
      default -> 0;
    };
  }

  private int number(int at, int width) {
    return switch (width) {
      case 1 -> elf.octet(at);
      case 2 -> elf.word(at) & 0xffff;
      default -> elf.word(at);
    };
  }
}

package dev.lazyscope.graph.load.binary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/// A shared library for x86-64 as the System V ABI lays it out: sections, where functions start,
/// and the addresses that the loader writes into data.
final class Elf {
  /// `EI_CLASS` for 64 bits, `EM_X86_64`, `SHT_NOBITS`, `SHF_ALLOC` and `R_X86_64_RELATIVE`.
  private static final int CLASS_64 = 2;

  private static final int X86_64 = 62;
  private static final int NO_BITS = 8;
  private static final int IN_MEMORY = 2;
  private static final int RELATIVE = 8;

  /// `R_X86_64_64`, `R_X86_64_GLOB_DAT`, `R_X86_64_JUMP_SLOT`.
  private static final Set<Integer> OF_SYMBOLS = Set.of(1, 6, 7);

  private static final Section NOTHING = new Section("", 0, 0, 0, 0, 0);

  /// Of pointers relative to the table and signed, in four bytes each (`DW_EH_PE`).
  private static final int USUAL_TABLE = 0x3b;

  /// Lengths of `call` and `jmp` with a distance, and of `lea` relative to `rip`, in bytes.
  static final int CALL = 5;

  static final int LEA = 7;

  /// Length of a `call` or `jmp` by a slot, in bytes.
  static final int CALL_BY_SLOT = 6;

  private static final int STUB = 16;

  /// No name of a module is longer.
  private static final int LONGEST = 200;

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern DOTTED = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+");

  private final ByteBuffer file;
  private final List<Section> sections = new ArrayList<>();
  private final Map<Long, Long> pointers = new HashMap<>();
  private long[] functions = {};

  record Section(String name, int type, long flags, long address, int offset, int size) {
    boolean holds(long where) {
      return (flags & IN_MEMORY) != 0 && address <= where && where < address + size;
    }
  }

  private Elf(byte[] content) {
    file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// {@return empty for other formats, and for what has no table of its functions}
  ///
  /// @throws IndexOutOfBoundsException when the file is damaged, as all other methods do
  static Optional<Elf> of(byte[] content) {
    boolean isKnown =
        content.length > 64
            && content[0] == 0x7f
            && content[1] == 'E'
            && content[4] == CLASS_64
            && content[18] == X86_64;
    return isKnown ? Optional.of(new Elf(content)).filter(Elf::isRead) : Optional.empty();
  }

  private boolean isRead() {
    readSections();
    readFunctions();
    readPointers();
    return functions.length > 0;
  }

  private void readSections() {
    int table = (int) file.getLong(40);
    int entry = file.getShort(58);
    int count = file.getShort(60);
    int texts = (int) file.getLong(table + file.getShort(62) * entry + 24);
    for (int i = 0; i < count; i++) {
      int at = table + i * entry;
      sections.add(
          new Section(
              text(texts + file.getInt(at)),
              file.getInt(at + 4),
              file.getLong(at + 8),
              file.getLong(at + 16),
              (int) file.getLong(at + 24),
              (int) file.getLong(at + 32)));
    }
  }

  /// The search table of `.eh_frame_hdr`, in its usual encoding (Linux Standard Base, 10.6.2).
  private void readFunctions() {
    Optional<Section> header = section(".eh_frame_hdr");
    if (header.isPresent() && file.get(header.get().offset() + 3) == USUAL_TABLE) {
      int at = header.get().offset();
      functions = new long[Objects.checkIndex(file.getInt(at + 8), file.limit())];
      for (int i = 0; i < functions.length; i++) {
        functions[i] = header.get().address() + file.getInt(at + 12 + 8 * i);
      }
    }
  }

  private void readPointers() {
    for (String table : List.of(".rela.dyn", ".rela.plt")) {
      Section moved = section(table).orElse(NOTHING);
      for (int at = moved.offset(); at < moved.offset() + moved.size(); at += 24) {
        int kind = file.getInt(at + 8);
        long own = OF_SYMBOLS.contains(kind) ? symbol(file.getInt(at + 12)) : 0;
        if (kind == RELATIVE || own != 0) {
          pointers.put(file.getLong(at), own + file.getLong(at + 16));
        }
      }
    }
  }

  /// {@return the address of a symbol, 0 where another library has it}
  private long symbol(int number) {
    Section symbols = section(".dynsym").orElse(NOTHING);
    return number * 24 < symbols.size() ? file.getLong(symbols.offset() + number * 24 + 8) : 0;
  }

  Optional<Section> section(String name) {
    return sections.stream().filter(section -> section.name().equals(name)).findFirst();
  }

  /// {@return where a function begins that other libraries may call}
  OptionalLong exported(String prefix) {
    Optional<Section> symbols = section(".dynsym");
    Optional<Section> texts = section(".dynstr");
    if (symbols.isPresent() && texts.isPresent()) {
      int end = symbols.get().offset() + symbols.get().size();
      for (int at = symbols.get().offset(); at < end; at += 24) {
        long value = file.getLong(at + 8);
        if (value != 0 && text(texts.get().offset() + file.getInt(at)).startsWith(prefix)) {
          return OptionalLong.of(value);
        }
      }
    }
    return OptionalLong.empty();
  }

  /// {@return where the loader writes the addresses of functions of other libraries}
  Set<Long> slots(Set<String> names) {
    Section symbols = section(".dynsym").orElse(NOTHING);
    Section texts = section(".dynstr").orElse(NOTHING);
    Set<Long> slots = new HashSet<>();
    for (String table : List.of(".rela.plt", ".rela.dyn")) {
      Section moved = section(table).orElse(NOTHING);
      for (int at = moved.offset(); at < moved.offset() + moved.size(); at += 24) {
        int symbol = symbols.offset() + file.getInt(at + 12) * 24;
        if (OF_SYMBOLS.contains(file.getInt(at + 8))
            && names.contains(text(texts.offset() + file.getInt(symbol)))) {
          slots.add(file.getLong(at));
        }
      }
    }
    return slots;
  }

  boolean isStub(long address) {
    return sections.stream().anyMatch(one -> one.name().startsWith(".plt") && one.holds(address));
  }

  /// {@return the stubs through which the functions are called whose addresses these slots hold:
  /// `jmp [rip + distance]`, of 16 bytes with what stands beside}
  Set<Long> stubs(Set<Long> slots) {
    Set<Long> stubs = new HashSet<>();
    for (Section section : sections) {
      if (section.name().startsWith(".plt") && !slots.isEmpty()) {
        for (int at = 0; at + 6 <= section.size(); at++) {
          int place = section.offset() + at;
          boolean isJump = octet(place) == 0xff && octet(place + 1) == 0x25;
          if (isJump && slots.contains(section.address() + at + 6 + file.getInt(place + 2))) {
            stubs.add((section.address() + at) & -16);
          }
        }
      }
    }
    return stubs;
  }

  boolean isFunction(long address) {
    return Arrays.binarySearch(functions, address) >= 0;
  }

  /// {@return the start of the function that holds an address; the address where none does}
  long function(long address) {
    int at = Arrays.binarySearch(functions, address);
    boolean isBetween = at < -1;
    return isBetween ? functions[-at - 2] : address;
  }

  /// {@return where the function ends, at the latest}
  long end(long function) {
    int at = Arrays.binarySearch(functions, function);
    int next = at >= 0 ? at + 1 : -at - 1;
    return next < functions.length ? functions[next] : endOfSection(function);
  }

  private long endOfSection(long address) {
    return sections.stream()
        .filter(section -> section.holds(address))
        .mapToLong(section -> section.address() + section.size())
        .findFirst()
        .orElse(address);
  }

  /// {@return the addresses in data that the loader writes addresses to, in order}
  List<Long> pointers() {
    return pointers.keySet().stream().sorted().toList();
  }

  /// {@return what the loader writes at an address, or 0}
  long pointer(long address) {
    return pointers.getOrDefault(address, 0L);
  }

  /// {@return the place in the file, or -1}
  int offset(long address) {
    for (Section section : sections) {
      if (section.type() != NO_BITS && section.holds(address)) {
        return (int) (address - section.address()) + section.offset();
      }
    }
    return -1;
  }

  /// {@return the address of a place in the file, or -1}
  long address(int offset) {
    for (Section section : sections) {
      boolean isInside = section.offset() <= offset && offset < section.offset() + section.size();
      if (isInside && section.type() != NO_BITS && (section.flags() & IN_MEMORY) != 0) {
        return offset - section.offset() + section.address();
      }
    }
    return -1;
  }

  int word(int offset) {
    return file.getInt(offset);
  }

  int octet(int offset) {
    return file.get(offset) & 0xff;
  }

  /// {@return where the `call` or `jmp` at a place in the file goes, or the conditional jump whose
  /// prefix stands before it}
  long callee(int offset) {
    return address(offset) + CALL + word(offset + 1);
  }

  /// {@return the function of this library behind a stub, or 0}
  long behind(long stub) {
    int start = offset(stub);
    for (int at = start; at < start + STUB; at++) {
      if (slotOfCall(at) != 0) {
        return pointer(slotOfCall(at));
      }
    }
    return 0;
  }

  /// {@return the slot from which a `call` or `jmp` at a place takes the address of the function,
  /// or 0 where none stands there}
  long slotOfCall(int offset) {
    boolean isByPointer =
        octet(offset) == 0xff && (octet(offset + 1) == 0x15 || octet(offset + 1) == 0x25);
    return isByPointer ? address(offset) + CALL_BY_SLOT + word(offset + 2) : 0;
  }

  /// {@return what the `lea` at a place in the file points to}
  long pointed(int offset) {
    return address(offset) + LEA + word(offset + 3);
  }

  /// {@return the identifier that stands at an address and ends with a zero}
  Optional<String> identifier(long address) {
    return zeroEnded(address).filter(IDENTIFIER.asMatchPredicate());
  }

  /// {@return identifiers with dots between them, which stand at an address and end with a zero}
  Optional<String> dotted(long address) {
    return zeroEnded(address).filter(DOTTED.asMatchPredicate());
  }

  private Optional<String> zeroEnded(long address) {
    StringBuilder string = new StringBuilder();
    int start = offset(address);
    for (int at = start; at >= 0 && octet(at) != 0; at++) {
      if (string.length() == LONGEST) {
        return Optional.empty();
      }
      string.append((char) octet(at));
    }
    return Optional.of(string.toString());
  }

  private String text(int offset) {
    StringBuilder text = new StringBuilder();
    for (int at = offset; file.get(at) != 0; at++) {
      text.append((char) file.get(at));
    }
    return text.toString();
  }
}

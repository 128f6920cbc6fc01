package dev.lazyscope.graph.load.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A shared library for x86-64 as the System V ABI lays it out: sections, where functions start,
/// and the addresses that the loader writes into data.
public final class Elf {
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

  /// No name of a module is longer.
  private static final int LONGEST = 200;

  private static final int LONGEST_TEXT = 1 << 14;

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern DOTTED = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+");
  private static final Predicate<String> MODULE =
      IDENTIFIER.asMatchPredicate().or(DOTTED.asMatchPredicate());

  private final ByteBuffer file;
  private final List<Section> sections = new ArrayList<>();
  private final List<Section> stubs = new ArrayList<>();
  private final SortedMap<Long, Long> pointers = new TreeMap<>();
  private long[] functions = {};

  public record Section(String name, int type, long flags, long address, int offset, int size) {
    boolean holds(long where) {
      return (flags & IN_MEMORY) != 0 && address <= where && where < address + size;
    }
  }

  /// A part of the file, by offsets, without its end.
  public record Span(int start, int end) {}

  private Elf(byte[] content) {
    file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// {@return empty for other formats, and for what has no table of its functions}
  ///
  /// @throws IndexOutOfBoundsException when the file is damaged, as all other methods do
  public static Optional<Elf> of(byte[] content) {
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
    sections.stream().filter(one -> one.name().startsWith(".plt")).forEach(stubs::add);
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

  private Optional<Section> section(String name) {
    return sections.stream().filter(section -> section.name().equals(name)).findFirst();
  }

  /// {@return all code of the library}
  public Span code() {
    return section(".text")
        .map(one -> new Span(one.offset(), one.offset() + one.size()))
        .orElse(new Span(0, 0));
  }

  /// {@return where a function begins that other libraries may call}
  public OptionalLong exported(String prefix) {
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
  public Set<Long> slots(Set<String> names) {
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

  public boolean isStub(long address) {
    return stubs.stream().anyMatch(one -> one.holds(address));
  }

  /// {@return the sections of the stubs through which functions of other libraries are called}
  public List<Section> stubs() {
    return stubs;
  }

  public boolean isFunction(long address) {
    return Arrays.binarySearch(functions, address) >= 0;
  }

  /// {@return the start of the function that holds an address; the address where none does}
  public long function(long address) {
    int at = Arrays.binarySearch(functions, address);
    boolean isBetween = at < -1;
    return isBetween ? functions[-at - 2] : address;
  }

  /// {@return the function that begins at an address, with what may stand between it and the next;
  /// empty where the file has none}
  public Span span(long function) {
    int start = offset(function);
    int at = Arrays.binarySearch(functions, function);
    int next = at >= 0 ? at + 1 : -at - 1;
    long end = next < functions.length ? functions[next] : endOfSection(function);
    return start < 0 ? new Span(0, 0) : new Span(start, start + (int) (end - function));
  }

  private long endOfSection(long address) {
    return sections.stream()
        .filter(section -> section.holds(address))
        .mapToLong(section -> section.address() + section.size())
        .findFirst()
        .orElse(address);
  }

  /// {@return the addresses in data that the loader writes addresses to, in order}
  public List<Long> pointers() {
    return List.copyOf(pointers.keySet());
  }

  /// {@return what the loader writes at an address, or 0}
  public long pointer(long address) {
    return pointers.getOrDefault(address, 0L);
  }

  /// {@return whether an address is in memory that no file fills}
  public boolean isBlank(long address) {
    return sections.stream().anyMatch(one -> one.type() == NO_BITS && one.holds(address));
  }

  /// {@return the place in the file, or -1}
  public int offset(long address) {
    for (Section section : sections) {
      if (section.type() != NO_BITS && section.holds(address)) {
        return (int) (address - section.address()) + section.offset();
      }
    }
    return -1;
  }

  /// {@return the address of a place in the file, or -1}
  public long address(int offset) {
    for (Section section : sections) {
      boolean isInside = section.offset() <= offset && offset < section.offset() + section.size();
      if (isInside && section.type() != NO_BITS && (section.flags() & IN_MEMORY) != 0) {
        return offset - section.offset() + section.address();
      }
    }
    return -1;
  }

  public int word(int offset) {
    return file.getInt(offset);
  }

  public int octet(int offset) {
    return file.get(offset) & 0xff;
  }

  /// {@return the identifier that stands at an address and ends with a zero}
  public Optional<String> identifier(long address) {
    return zeroEnded(address).filter(IDENTIFIER.asMatchPredicate());
  }

  /// {@return identifiers with dots between them, which stand at an address and end with a zero}
  public Optional<String> dotted(long address) {
    return zeroEnded(address).filter(DOTTED.asMatchPredicate());
  }

  /// {@return identifiers, maybe with dots between them, of which there are so many letters at an
  /// address}
  public Optional<String> dotted(long address, int length) {
    int start = offset(address);
    StringBuilder string = new StringBuilder();
    for (int at = start; start >= 0 && at < start + length; at++) {
      string.append((char) octet(at));
    }
    return Optional.of(string.toString()).filter(MODULE);
  }

  /// {@return a name with dots or without, which stands at an address and ends with a zero}
  public Optional<String> moduleName(long address) {
    return zeroEnded(address).filter(MODULE);
  }

  private Optional<String> zeroEnded(long address) {
    return zeroEnded(address, LONGEST).map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /// {@return the text that stands at an address and ends with a zero}
  public Optional<String> text(long address) {
    return zeroEnded(address, LONGEST_TEXT).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private Optional<byte[]> zeroEnded(long address, int longest) {
    int start = offset(address);
    int end = start;
    while (start >= 0 && end - start < longest && octet(end) != 0) {
      end++;
    }
    return start >= 0 && octet(end) == 0
        ? Optional.of(Arrays.copyOfRange(file.array(), start, end))
        : Optional.empty();
  }

  private String text(int offset) {
    StringBuilder text = new StringBuilder();
    for (int at = offset; file.get(at) != 0; at++) {
      text.append((char) file.get(at));
    }
    return text.toString();
  }
}

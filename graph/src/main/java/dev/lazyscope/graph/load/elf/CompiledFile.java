package dev.lazyscope.graph.load.elf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The file of an extension module, taken apart once for all that is asked of it.
public final class CompiledFile {
  private final byte[] bytes;
  private final String latin1;
  private final Optional<Elf> elf;
  private Optional<Set<Long>> started = Optional.empty();

  private CompiledFile(byte[] bytes, Optional<Elf> elf) {
    this.bytes = bytes;
    this.latin1 = new String(bytes, StandardCharsets.ISO_8859_1);
    this.elf = elf;
  }

  public static CompiledFile of(byte[] bytes) {
    try {
      return new CompiledFile(bytes, Elf.of(bytes));
    } catch (IndexOutOfBoundsException damaged) {
      return new CompiledFile(bytes, Optional.empty());
    }
  }

  public byte[] bytes() {
    return bytes;
  }

  /// {@return the file, a letter for each byte}
  public String latin1() {
    return latin1;
  }

  /// {@return where the functions begin that run at the start, in an order of calls; none where
  /// that cannot be told}
  public Set<Long> started() {
    Set<Long> functions = started.orElseGet(() -> read(StartCode::functions, Set.of()));
    started = Optional.of(functions);
    return functions;
  }

  /// {@return what its code and data tell, `otherwise` where they are damaged or of another format}
  public <T> T read(Function<Elf, T> reading, T otherwise) {
    try {
      return elf.map(reading).orElse(otherwise);
    } catch (IndexOutOfBoundsException damaged) {
      return otherwise;
    }
  }
}

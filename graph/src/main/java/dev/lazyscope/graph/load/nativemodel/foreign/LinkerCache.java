package dev.lazyscope.graph.load.nativemodel.foreign;

import dev.lazyscope.graph.link.ModuleSpace;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the dynamic linker finds the shared libraries of the system, as `ldconfig` wrote it down
/// (glibc, `dl-cache.h`: a header, an entry for each library, texts). Libraries for other
/// processors are left out.
///
/// @param libraries in the order in which `ldconfig -p` names them
public record LinkerCache(List<Library> libraries) {
  private static final String FILE = "/etc/ld.so.cache";

  private static final String MAGIC = "glibc-ld.so.cache1.1";
  private static final int HEADER = 48;
  private static final int ENTRY = 24;

  /// `FLAG_X8664_LIB64` and `FLAG_ELF_LIBC6`.
  private static final int X86_64 = 0x303;

  public record Library(String name, String path) {}

  public LinkerCache {
    libraries = List.copyOf(libraries);
  }

  /// {@return the cache of the machine that lazyscope runs on, empty where it has none}
  public static Optional<LinkerCache> in(ModuleSpace space) {
    return space.content(FILE).flatMap(LinkerCache::of);
  }

  /// {@return empty for another format}
  static Optional<LinkerCache> of(byte[] bytes) {
    try {
      String magic = new String(bytes, 0, MAGIC.length(), StandardCharsets.ISO_8859_1);
      return magic.equals(MAGIC) ? Optional.of(read(bytes)) : Optional.empty();
    } catch (IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private static LinkerCache read(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int count = file.getInt(MAGIC.length());
    List<Library> libraries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int entry = HEADER + i * ENTRY;
      if (file.getInt(entry) == X86_64) {
        String name = text(bytes, file.getInt(entry + 4));
        libraries.add(new Library(name, text(bytes, file.getInt(entry + 8))));
      }
    }
    return new LinkerCache(libraries);
  }

  private static String text(byte[] bytes, int start) {
    int end = start;
    while (bytes[end] != 0) {
      end++;
    }
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /// {@return the file name of the library that programs link with by a name (`-lm`)}
  Optional<String> linkedBy(String name) {
    return libraries.stream()
        .map(Library::name)
        .filter(file -> file.startsWith("lib" + name + "."))
        .findFirst();
  }

  /// {@return where the library with a file name is}
  public Optional<String> pathOf(String file) {
    return libraries.stream().filter(one -> one.name().equals(file)).map(Library::path).findFirst();
  }
}

package dev.lazyscope.cli.prove;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// What earlier runs of the same search found out, so that an interrupted one goes on where it
/// stopped. Lines `KEY difference`, the second part empty where there is none; a damaged line
/// counts as absent.
public final class Memory {
  private static final int KEY = 64;

  private final Optional<Path> file;
  private final Map<String, Optional<String>> known = new HashMap<>();

  private Memory(Optional<Path> file) {
    this.file = file;
  }

  /// {@return the memory of the search that `identity` tells apart from all others}
  public static Memory of(Optional<Path> cache, Collection<String> identity) {
    Memory memory =
        new Memory(cache.map(folder -> folder.resolve("prove").resolve(key(identity) + ".txt")));
    memory.file.ifPresent(memory::read);
    return memory;
  }

  /// {@return whether it outlives this run}
  boolean isKept() {
    return file.isPresent();
  }

  Optional<Optional<String>> recall(Collection<String> kept) {
    return Optional.ofNullable(known.get(key(kept)));
  }

  /// A memory that cannot be written costs a repetition, no more.
  void remember(Collection<String> kept, Optional<String> difference) {
    known.put(key(kept), difference);
    String line = key(kept) + " " + difference.orElse("").replaceAll("\\R", " ") + "\n";
    file.ifPresent(path -> append(path, line));
  }

  private static void append(Path path, String line) {
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException full) {
      path.toFile().deleteOnExit();
    }
  }

  private void read(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try {
      for (String line : new String(Files.readAllBytes(path), StandardCharsets.UTF_8).split("\n")) {
        if (line.matches("[0-9a-f]{64} .*")) {
          String difference = line.substring(KEY + 1);
          known.put(
              line.substring(0, KEY),
              difference.isEmpty() ? Optional.empty() : Optional.of(difference));
        }
      }
    } catch (IOException unreadable) {
      known.clear();
    }
  }

  private static String key(Collection<String> lines) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.stream()
          .sorted()
          .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

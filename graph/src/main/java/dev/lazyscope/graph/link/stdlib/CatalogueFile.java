package dev.lazyscope.graph.link.stdlib;

import dev.lazyscope.graph.link.stdlib.StandardLibrary.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Reads a catalogue resource: one fact a line, `tag key words…` (bench/catalogue/README.md).
final class CatalogueFile {
  private static final Map<Integer, StandardLibrary> READ = new ConcurrentHashMap<>();

  /// Tags whose line is a list without a key.
  private static final Set<String> KEYLESS = Set.of("bare", "bare-without-site", "pending");

  private static final Map<String, Kind> KINDS =
      Arrays.stream(Kind.values())
          .collect(
              Collectors.toMap(
                  kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), kind -> kind));

  private CatalogueFile() {}

  static StandardLibrary read(int minorVersion) {
    return READ.computeIfAbsent(minorVersion, minor -> library(text("3." + minor + ".txt")));
  }

  private static String text(String resource) {
    try (InputStream stream =
        Optional.ofNullable(CatalogueFile.class.getResourceAsStream(resource)).orElseThrow()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// What modules load stands last and is most of the text; it is not looked at here.
  private static StandardLibrary library(String text) {
    CatalogueTables tables =
        new CatalogueTables(
            LinkedHashMap.newLinkedHashMap(1000),
            new HashSet<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>());
    int start = 0;
    while (start < text.length() && !text.startsWith("loads", start)) {
      int end = text.indexOf('\n', start);
      if (text.charAt(start) != '#') {
        add(tables, text.substring(start, end));
      }
      start = end + 1;
    }
    return new StandardLibrary(tables, new LoadRows(text.substring(start)));
  }

  private static void add(CatalogueTables tables, String line) {
    int space = line.indexOf(' ');
    String tag = line.substring(0, space);
    int second = KEYLESS.contains(tag) ? space : line.indexOf(' ', space + 1);
    int end = second < 0 ? line.length() : second;
    String key = end == space ? "" : line.substring(space + 1, end);
    String words = second < 0 ? "" : line.substring(second + 1);
    switch (tag) {
      case "module" -> tables.kinds().put(key, kind(words));
      case "frozen" -> tables.frozen().add(key);
      case "alias" -> tables.aliases().put(key, words);
      case "codec" -> addCodec(tables, key, words);
      default -> tables.rows().computeIfAbsent(tag, _ -> new HashMap<>()).put(key, words);
    }
  }

  private static Kind kind(String word) {
    return KINDS.get(word);
  }

  private static void addCodec(CatalogueTables tables, String codec, String aliases) {
    for (String alias : aliases.split(" ")) {
      tables.codecs().put(alias, codec);
    }
  }
}

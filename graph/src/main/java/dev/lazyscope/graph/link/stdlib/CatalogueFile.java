package dev.lazyscope.graph.link.stdlib;

import dev.lazyscope.graph.link.stdlib.StandardLibrary.CatalogueTables;
import dev.lazyscope.graph.link.stdlib.StandardLibrary.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    return READ.computeIfAbsent(
        minorVersion, minor -> new StandardLibrary(tables(text("3." + minor + ".txt"))));
  }

  private static String text(String resource) {
    try (InputStream stream =
        Optional.ofNullable(CatalogueFile.class.getResourceAsStream(resource)).orElseThrow()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static CatalogueTables tables(String text) {
    CatalogueTables tables =
        new CatalogueTables(
            new TreeMap<>(), new HashSet<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    int end;
    for (int start = 0; (end = text.indexOf('\n', start)) >= 0; start = end + 1) {
      if (text.charAt(start) != '#') {
        add(tables, text.substring(start, end));
      }
    }
    return tables;
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

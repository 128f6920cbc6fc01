package dev.lazyscope.cli.gate;

import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.graph.gate.Baseline;
import dev.lazyscope.graph.gate.GateRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;

/// The baseline on disk: TOML, a list of keys for each rule, one key a line, sorted, so that two
/// branches that change it merge line by line.
public final class BaselineFile {
  /// The file that counts where none is named.
  public static final String NAME = "lazyscope-baseline.toml";

  private static final String VERSION = "version";
  private static final long CURRENT = 1;

  private BaselineFile() {}

  /// Reads a baseline; one that is damaged or of another version is a usage problem.
  public static Baseline read(Path file) {
    TomlParseResult document;
    try {
      document = Toml.parse(Files.readString(file));
    } catch (IOException failure) {
      throw new UsageProblem("cannot read baseline " + file + ": " + WholeFile.reason(failure));
    }
    if (document.hasErrors()) {
      throw bad(
          file, document.errors().getFirst().position().line(), document.errors().getFirst() + "");
    }
    if (!(document.get(VERSION) instanceof Long version) || version != CURRENT) {
      throw bad(file, 1, "it is not of version 1 of the format");
    }
    Map<GateRule, SortedSet<String>> keys = new EnumMap<>(GateRule.class);
    for (String id : document.keySet()) {
      if (!id.equals(VERSION)) {
        keys.put(rule(file, document, id), keys(file, document, id));
      }
    }
    return new Baseline(keys, Optional.empty());
  }

  private static GateRule rule(Path file, TomlParseResult document, String id) {
    List<String> known =
        Arrays.stream(GateRule.values()).filter(GateRule::isFreezable).map(GateRule::id).toList();
    if (!known.contains(id)) {
      int line = document.inputPositionOf(List.of(id)).line();
      throw bad(file, line, "no rule '" + id + "' to accept" + Nearest.hint(id, known));
    }
    return GateRule.find(id).orElseThrow();
  }

  private static SortedSet<String> keys(Path file, TomlParseResult document, String id) {
    if (!(document.get(List.of(id)) instanceof TomlArray array)) {
      throw bad(file, document.inputPositionOf(List.of(id)).line(), "'" + id + "' must be a list");
    }
    SortedSet<String> keys = new TreeSet<>();
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof String key)) {
        throw bad(file, array.inputPositionOf(i).line(), "not a string");
      }
      keys.add(key);
    }
    return keys;
  }

  private static UsageProblem bad(Path file, int line, String problem) {
    return new UsageProblem(
        "%s:%d: bad baseline: %s; repair it, or write it anew with: lazyscope baseline"
            .formatted(file, line, problem));
  }

  /// Writes a baseline; a reader sees the old one or the new one.
  public static void write(Path file, Baseline baseline) {
    StringBuilder text = new StringBuilder();
    text.append("# Accepted by `lazyscope check`; written by `lazyscope baseline`.\n");
    text.append("# `lazyscope baseline --prune` removes what is no longer there.\n");
    text.append(VERSION).append(" = ").append(CURRENT).append('\n');
    baseline
        .keys()
        .forEach(
            (rule, keys) -> {
              if (!keys.isEmpty()) {
                text.append('\n').append(rule.id()).append(" = [\n");
                keys.forEach(key -> text.append("  ").append(quoted(key)).append(",\n"));
                text.append("]\n");
              }
            });
    WholeFile.write(file, text.toString());
  }

  private static String quoted(String key) {
    StringBuilder text = new StringBuilder("\"");
    key.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                text.append('\\').appendCodePoint(c);
              } else if (c < ' ' || c == 0x7F) {
                text.append("\\u%04X".formatted(c));
              } else {
                text.appendCodePoint(c);
              }
            });
    return text.append('"').toString();
  }
}

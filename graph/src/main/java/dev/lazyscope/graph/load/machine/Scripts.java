package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.parse.Parsed;
import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.parse.Problem;
import dev.lazyscope.analyzer.script.LazyPlacement;
import dev.lazyscope.analyzer.script.LoadScript;
import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The parsed code of files, shared by the simulations of one program. Safe for threads.
public final class Scripts {
  private final Map<FoundModule, Optional<Parse>> byModule = new ConcurrentHashMap<>();
  private final Map<String, Parse> byText = new ConcurrentHashMap<>();

  /// The code of one file, whether it could be parsed, and its lines.
  public record Parse(LoadScript script, boolean isBroken, LineMap lines) {
    public Place place(int offset) {
      return lines.place(offset);
    }
  }

  public Optional<Parse> of(ModuleSpace space, FoundModule module) {
    return byModule.computeIfAbsent(module, key -> space.source(key).map(Scripts::parse));
  }

  /// {@return the code of a text, such as an argument of `exec`}
  Parse ofText(String text) {
    return byText.computeIfAbsent(text, key -> parse(key.getBytes(StandardCharsets.UTF_8)));
  }

  static Parse parse(byte[] bytes) {
    Source source = Source.decode(bytes);
    Parsed<Module> parsed = Parser.parse(source);
    boolean broken =
        parsed.problems().stream().anyMatch(problem -> problem.kind() == Problem.Kind.SYNTAX)
            || !LazyPlacement.isLegal(parsed.tree());
    return new Parse(LoadScript.of(parsed.tree()), broken, LineMap.of(source.utf8()));
  }
}

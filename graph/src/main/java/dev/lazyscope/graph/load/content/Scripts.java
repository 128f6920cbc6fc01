package dev.lazyscope.graph.load.content;

import dev.lazyscope.analyzer.parse.Parsed;
import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.script.LoadScript;
import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// The parsed code of files and texts, shared by the simulations of one command: what was used
/// lately, up to a bound. Safe for threads.
public final class Scripts {
  /// Parsed and lowered, source takes some ten times its size.
  private static final long MOST_BYTES = 30_000_000;

  private final Map<Object, Kept> lately = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Object, Object> parsing = new ConcurrentHashMap<>();
  private final CompiledModules compiled = new CompiledModules();
  private long bytes;

  private record Kept(Optional<Parse> parse, int bytes) {
    static Kept of(byte[] file) {
      return of(Source.decode(file), LoadScript::of);
    }

    static Kept of(Source source, Function<Module, LoadScript> lowered) {
      return new Kept(Optional.of(Scripts.parse(source, lowered)), source.utf8().length);
    }
  }

  /// A text that runs.
  private record Text(String text) {}

  /// A text that runs with local names of its own.
  private record Namespaced(String text) {}

  /// The code of one file, why the interpreter cannot compile it if so, and its lines.
  public record Parse(LoadScript script, Optional<SyntaxFault> fault, LineMap lines) {
    /// A map of lines serves one thread at a time.
    public Place place(int offset) {
      synchronized (lines) {
        return lines.place(offset);
      }
    }
  }

  /// {@return what modules without such code tell}
  public CompiledModules compiled() {
    return compiled;
  }

  public Optional<Parse> of(ModuleSpace space, FoundModule module) {
    Object key = key(module);
    return known(key)
        .orElseGet(
            () ->
                parsedOnce(
                    key,
                    () ->
                        space.source(module).map(Kept::of).orElse(new Kept(Optional.empty(), 0))));
  }

  private static Object key(FoundModule module) {
    return module instanceof FoundModule.Source(_, var file, _, _) ? file.toString() : module;
  }

  /// {@return the lines of a source file; it is not read again where it was parsed lately}
  public Optional<LineMap> lines(ModuleSpace space, String file) {
    return known(file)
        .map(parse -> parse.map(Parse::lines))
        .orElseGet(() -> space.content(file).map(LineMap::of));
  }

  /// {@return the code of a text, such as an argument of `exec`}
  public Parse ofText(String text) {
    Text key = new Text(text);
    return known(key)
        .orElseGet(() -> parsedOnce(key, () -> Kept.of(Source.ofText(text), LoadScript::of)))
        .orElseThrow();
  }

  /// {@return the same as `exec` runs it with local names of its own}
  public Parse inNamespace(String text) {
    Namespaced key = new Namespaced(text);
    return known(key)
        .orElseGet(
            () -> parsedOnce(key, () -> Kept.of(Source.ofText(text), LoadScript::inNamespace)))
        .orElseThrow();
  }

  /// Who asks for what another thread is just parsing waits for it.
  private Optional<Parse> parsedOnce(Object key, Supplier<Kept> parse) {
    synchronized (parsing.computeIfAbsent(key, asked -> new Object())) {
      try {
        return known(key).orElseGet(() -> keep(key, parse.get()));
      } finally {
        parsing.remove(key);
      }
    }
  }

  private synchronized Optional<Optional<Parse>> known(Object key) {
    return Optional.ofNullable(lately.get(key)).map(Kept::parse);
  }

  private synchronized Optional<Parse> keep(Object key, Kept made) {
    Optional<Kept> before = Optional.ofNullable(lately.put(key, made));
    bytes += made.bytes - before.map(Kept::bytes).orElse(0);
    Iterator<Kept> oldest = lately.values().iterator();
    while (bytes > MOST_BYTES && lately.size() > 1) {
      bytes -= oldest.next().bytes;
      oldest.remove();
    }
    return made.parse;
  }

  private static Parse parse(Source source, Function<Module, LoadScript> lowered) {
    Parsed<Module> parsed = Parser.parse(source);
    LineMap lines = LineMap.of(source.utf8());
    return new Parse(lowered.apply(parsed.tree()), SyntaxFault.in(parsed, lines), lines);
  }
}

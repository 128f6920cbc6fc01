package dev.lazyscope.cli.prediction;

import dev.lazyscope.analyzer.collect.Summaries;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.load.content.Mentions;
import dev.lazyscope.graph.load.content.SyntaxFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What keeps an entry from being run at all. What a user names is the user's input, and a mistake
/// in it is told before anything is predicted; in what the entry imports mistakes are data.
public final class EntryCheck {
  private EntryCheck() {}

  /// {@return that the module does not exist, that it has no such function, or that the code cannot
  /// be parsed}
  public static Optional<UsageProblem> problem(
      EntryPoint entry, Predictions predictions, World world) {
    return missingModule(entry, predictions)
        .or(() -> missingFunction(entry, predictions))
        .or(() -> fault(entry, predictions.space(entry), world));
  }

  /// {@return that the module of an entry does not exist}
  static Optional<UsageProblem> missingModule(EntryPoint entry, Predictions predictions) {
    return module(entry)
        .filter(name -> predictions.space(entry).find(name).isEmpty())
        .map(
            name ->
                new UsageProblem(
                    "no module '%s' to run%s"
                        .formatted(name, Nearest.hint(name, predictions.namesNear(name, entry)))));
  }

  private static Optional<String> module(EntryPoint entry) {
    return switch (entry.entry()) {
      case Entry.ImportModule(var name, _) -> Optional.of(name);
      case Entry.RunModule(var name, _) -> Optional.of(name);
      case Entry.Function(var name, _, _) -> Optional.of(name);
      case Entry.Script _, Entry.Code _ -> Optional.empty();
    };
  }

  /// A function is missing when nothing in its module can have made it.
  private static Optional<UsageProblem> missingFunction(EntryPoint entry, Predictions predictions) {
    if (!(entry.entry() instanceof Entry.Function(var module, var function, _))) {
      return Optional.empty();
    }
    String name = function.split("\\.")[0];
    ModuleSpace space = predictions.space(entry);
    Optional<byte[]> source = space.find(module).flatMap(space::source);
    if (source.isEmpty()
        || Mentions.mayBind(source.get(), name)
        || space.find(module + "." + name).isPresent()) {
      return Optional.empty();
    }
    List<String> known =
        Summaries.summarise(Source.decode(source.get())).exports().stream()
            .map(ModuleSummary.Export::name)
            .toList();
    return Optional.of(
        new UsageProblem("no '" + name + "' in " + module + Nearest.hint(name, known)));
  }

  private static Optional<UsageProblem> fault(EntryPoint entry, ModuleSpace space, World world) {
    return switch (entry.entry()) {
      case Entry.Code(var code, _) -> fault("-c", Source.ofText(code));
      case Entry.Script(var path, _) -> {
        Path file = script(entry.directory().resolve(path), space);
        yield space
            .content(file.toString())
            .flatMap(bytes -> fault(world.shown(file), Source.decode(bytes)));
      }
      case Entry.RunModule(var name, _) ->
          fault(space.find(name + ".__main__").or(() -> space.find(name)), space, world);
      case Entry.ImportModule(var name, _) -> fault(space.find(name), space, world);
      case Entry.Function(var name, _, _) -> fault(space.find(name), space, world);
    };
  }

  private static Path script(Path path, ModuleSpace space) {
    return space.kind(path.toString()) == PathKind.DIRECTORY ? path.resolve("__main__.py") : path;
  }

  private static Optional<UsageProblem> fault(
      Optional<FoundModule> found, ModuleSpace space, World world) {
    return found.isPresent() && found.get() instanceof FoundModule.Source module
        ? space
            .source(module)
            .flatMap(bytes -> fault(world.shown(module.file()), Source.decode(bytes)))
        : Optional.empty();
  }

  private static Optional<UsageProblem> fault(String file, Source source) {
    return SyntaxFault.in(source)
        .map(
            fault ->
                new UsageProblem(
                    "%s:%s: the entry cannot be parsed: %s"
                        .formatted(file, fault.place(), fault.message())));
  }
}

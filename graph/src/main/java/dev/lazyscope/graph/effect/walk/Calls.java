package dev.lazyscope.graph.effect.walk;

import dev.lazyscope.analyzer.name.EffectTable;
import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.graph.effect.record.Recorder.Way;
import dev.lazyscope.graph.effect.thing.Frame;
import dev.lazyscope.graph.effect.thing.ModuleNames;
import dev.lazyscope.graph.effect.thing.Thing;
import dev.lazyscope.graph.effect.thing.Thing.Above;
import dev.lazyscope.graph.effect.thing.Thing.Bound;
import dev.lazyscope.graph.effect.thing.Thing.Cls;
import dev.lazyscope.graph.effect.thing.Thing.Foreign;
import dev.lazyscope.graph.effect.thing.Thing.Function;
import dev.lazyscope.graph.effect.thing.Thing.Library;
import dev.lazyscope.graph.effect.thing.Thing.LibraryMethod;
import dev.lazyscope.graph.effect.thing.Thing.Made;
import dev.lazyscope.graph.effect.thing.Thing.Nothing;
import dev.lazyscope.graph.effect.thing.Thing.Wrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls: functions with source are followed into, others are known by their names.
final class Calls {
  private static final int DEEPEST = 30;
  private static final int MOST_RUNS = 60;

  private final Walk walk;
  private final LibraryCalls library;
  private final Map<Code, Integer> runs = new HashMap<>();

  Calls(Walk walk, Looks looks) {
    this.walk = walk;
    this.library = new LibraryCalls(walk, looks, this);
  }

  /// An argument; `name` is empty for positional ones.
  record Given(String name, Thing value) {}

  /// What becomes of the result.
  enum Use {
    DROPPED,
    KEPT,
    DECORATOR
  }

  record At(int at, Frame frame, Way way, Use use) {
    /// {@return the same place, for a call that only passes things on}
    At kept() {
      return new At(at, frame, way, Use.KEPT);
    }
  }

  Thing call(Thing function, List<Given> arguments, At at) {
    return switch (function) {
      case Function own -> run(own, Optional.empty(), arguments, at);
      case Bound(Thing self, Function own) -> run(own, Optional.of(self), arguments, at);
      case Cls cls -> make(cls, arguments, at);
      case Library(String origin) -> library.call(origin, arguments, at);
      case LibraryMethod method -> library.method(method, arguments, at);
      case Foreign foreign -> unknown(foreign, arguments, at);
      case Made made -> object(made, arguments, at);
      case Nothing _, Thing.Module _, Thing.Text _, Wrapped _, Above _ ->
          at.use() == Use.DECORATOR ? first(arguments) : Nothing.KNOWN;
    };
  }

  static Thing first(List<Given> arguments) {
    return arguments.isEmpty() ? Nothing.KNOWN : arguments.getFirst().value();
  }

  /// A method that Python itself calls, if the object has one with source.
  Thing method(Thing object, String name, int at, Frame frame) {
    return object instanceof Made made
            && made.cls.flatMap(cls -> cls.member(name)).orElse(Nothing.KNOWN)
                instanceof Function function
        ? call(new Bound(made, function), List.of(), new At(at, frame, Way.CALL, Use.KEPT))
        : Nothing.KNOWN;
  }

  Thing above(Frame frame) {
    return frame.definer().<Thing>map(cls -> new Above(cls, frame.get(0))).orElse(Nothing.KNOWN);
  }

  void comprehension(Code code, Frame frame) {
    Code.Body body = code.body();
    walk.all(
        body.steps(),
        new Frame(frame.module, frame.closure(), frame.function, body.slots().size()));
  }

  private Thing run(Function function, Optional<Thing> self, List<Given> arguments, At at) {
    ModuleNames here = at.frame().module;
    if (walk.modules.known.tells(function.label())) {
      walk.modules
          .known
          .kind(function.label())
          .ifPresent(kind -> walk.recorder.effect(kind, function.label(), here, at.at()));
      return at.use() == Use.DECORATOR ? first(arguments) : Nothing.KNOWN;
    }
    Code.Body body = function.code.body();
    boolean isRun = body.kind() != Code.Kind.COROUTINE && body.kind() != Code.Kind.ASYNC_GENERATOR;
    Optional<ModuleNames> module = walk.modules.walk(function.module).map(Walk::names);
    if (!isRun
        || module.isEmpty()
        || walk.recorder.depth() >= DEEPEST
        || runs.merge(function.code, 1, Integer::sum) > MOST_RUNS) {
      return Nothing.KNOWN;
    }
    Frame frame =
        new Frame(module.get(), function.closure, Optional.of(function), body.slots().size());
    Parameters.bind(function.code.params(), self, arguments, frame);
    walk.recorder.enter(at.way(), here, at.at(), function.label());
    walk.body(body.steps(), frame, at.frame());
    walk.recorder.leave();
    Thing result = frame.result();
    return result == Nothing.KNOWN && at.use() == Use.DECORATOR ? first(arguments) : result;
  }

  private Thing make(Cls cls, List<Given> arguments, At at) {
    if (walk.modules.known.tells(cls.label())) {
      walk.modules
          .known
          .kind(cls.label())
          .ifPresent(kind -> walk.recorder.effect(kind, cls.label(), at.frame().module, at.at()));
      return new Made(walk.recorder.running(), "", Optional.of(cls));
    }
    Made made = new Made(walk.recorder.running(), "", Optional.of(cls));
    cls.member("__new__").ifPresent(found -> hook(found, cls, arguments, at));
    cls.member("__init__").ifPresent(found -> hook(found, made, arguments, at));
    return made;
  }

  private void hook(Thing found, Thing self, List<Given> arguments, At at) {
    if (found instanceof Function function) {
      run(function, Optional.of(self), arguments, at.kept());
    }
  }

  private Thing object(Made made, List<Given> arguments, At at) {
    Optional<Thing> call = made.cls.flatMap(cls -> cls.member("__call__"));
    if (call.isPresent() && call.get() instanceof Function function) {
      return run(function, Optional.of(made), arguments, at);
    }
    return at.use() == Use.DECORATOR ? first(arguments) : Nothing.KNOWN;
  }

  /// Something of a module that is not there: only the look of the call tells.
  private Thing unknown(Foreign foreign, List<Given> arguments, At at) {
    ModuleNames here = at.frame().module;
    String origin = foreign.origin();
    if (walk.modules.known.tells(origin)) {
      walk.modules
          .known
          .kind(origin)
          .ifPresent(kind -> walk.recorder.effect(kind, origin, here, at.at()));
    } else if (at.use() == Use.DROPPED && !foreign.isOwn()) {
      walk.recorder.effect(EffectKind.REGISTER_CALL, origin, here, at.at());
    } else if (at.use() == Use.DECORATOR && foreign.isObject() && isMethod(origin)) {
      walk.recorder.effect(EffectKind.REGISTER_DECORATOR, origin, here, at.at());
    }
    return at.use() == Use.DECORATOR
        ? first(arguments)
        : new Foreign(origin + "()", foreign.isObject());
  }

  private static boolean isMethod(String origin) {
    return origin.indexOf('.') != origin.lastIndexOf('.');
  }

  /// {@return whether a method changes what it is called on}
  static boolean isMutator(String method) {
    return EffectTable.MUTATORS.contains(method);
  }
}

package dev.lazyscope.graph.effect.walk;

import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.graph.effect.record.Recorder.Way;
import dev.lazyscope.graph.effect.thing.Frame;
import dev.lazyscope.graph.effect.thing.Thing;
import dev.lazyscope.graph.effect.thing.Thing.Bound;
import dev.lazyscope.graph.effect.thing.Thing.Cls;
import dev.lazyscope.graph.effect.thing.Thing.Function;
import dev.lazyscope.graph.effect.thing.Thing.Made;
import dev.lazyscope.graph.effect.thing.Thing.Nothing;
import dev.lazyscope.graph.effect.thing.Thing.Wrapped;
import java.util.List;
import java.util.Optional;

/// Class statements: the body, and the hooks of bases, metaclass and members that run after it.
final class Classes {
  private static final List<String> MADE_BY = List.of("__prepare__", "__new__", "__init__");

  private final Walk walk;
  private final Calls calls;

  Classes(Walk walk, Calls calls) {
    this.walk = walk;
    this.calls = calls;
  }

  Thing make(Term.MakeClass made, List<Calls.Given> arguments, Frame frame) {
    List<Thing> bases =
        arguments.stream().filter(one -> one.name().isEmpty()).map(Calls.Given::value).toList();
    Cls cls = new Cls(frame.module.name, made.code().qualifiedName(), bases);
    Frame body = Frame.ofClass(frame);
    walk.all(made.code().body().steps(), body);
    cls.members.putAll(body.classNames);
    cls.members.values().forEach(member -> define(member, cls));
    Calls.At at = new Calls.At(made.at(), frame, Way.SUBCLASS, Calls.Use.KEPT);
    cls.members.values().stream()
        .filter(Made.class::isInstance)
        .forEach(member -> calls.method(member, "__set_name__", made.at(), frame));
    metaclass(arguments, bases).ifPresent(meta -> madeBy(meta, cls, at));
    cls.above("__init_subclass__").ifPresent(hook -> calls.call(onClass(hook, cls), List.of(), at));
    return cls;
  }

  private static void define(Thing member, Cls cls) {
    switch (member) {
      case Function function -> function.definedIn(cls);
      case Wrapped(_, Function function) -> function.definedIn(cls);
      case Thing _ -> {}
    }
  }

  private static Optional<Cls> metaclass(List<Calls.Given> arguments, List<Thing> bases) {
    return arguments.stream()
        .filter(one -> one.name().equals("metaclass"))
        .map(Calls.Given::value)
        .findFirst()
        .or(
            () ->
                bases.stream()
                    .filter(Cls.class::isInstance)
                    .flatMap(base -> ((Cls) base).metaclass().stream())
                    .findFirst())
        .filter(Cls.class::isInstance)
        .map(Cls.class::cast);
  }

  private void madeBy(Cls meta, Cls cls, Calls.At at) {
    cls.madeBy(meta);
    for (String hook : MADE_BY) {
      meta.member(hook)
          .filter(found -> found instanceof Function || found instanceof Wrapped)
          .ifPresent(
              found -> {
                Thing self = hook.equals("__init__") ? cls : meta;
                calls.call(onClass(found, self), List.of(), at);
              });
    }
  }

  private static Thing onClass(Thing hook, Thing cls) {
    return switch (hook) {
      case Function function -> new Bound(cls, function);
      case Wrapped(_, Function function) -> new Bound(cls, function);
      case Thing _ -> Nothing.KNOWN;
    };
  }
}

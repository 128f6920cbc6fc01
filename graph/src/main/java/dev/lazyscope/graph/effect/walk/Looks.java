package dev.lazyscope.graph.effect.walk;

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
import dev.lazyscope.graph.effect.thing.Thing.Module;
import dev.lazyscope.graph.effect.thing.Thing.Nothing;
import dev.lazyscope.graph.effect.thing.Thing.Wrapped;
import dev.lazyscope.graph.effect.thing.Thing.Wrapping;
import java.util.List;
import java.util.Optional;

/// Reads of attributes, items and whole containers, and those of them that see what others did.
final class Looks {
  private static final String MODULES = "sys.modules";

  private final Walk walk;

  Looks(Walk walk) {
    this.walk = walk;
  }

  /// Where something is looked at; `isQuiet` if only on the way to a change or a call.
  record Spot(int at, Frame frame, boolean isQuiet) {}

  Thing attribute(Thing object, String name, Spot spot) {
    if (name.equals("__dict__") && (object instanceof Module || object instanceof Library)) {
      effect(EffectKind.NAMESPACE_READ, label(object) + ".__dict__", spot);
      return Nothing.KNOWN;
    }
    return switch (object) {
      case Module(String module) -> member(module, name, spot);
      case Library(String origin) -> library(origin + "." + name, spot);
      case Foreign(String origin, boolean isObject) -> new Foreign(origin + "." + name, isObject);
      case Made made -> ofObject(made, name, spot);
      case Cls cls ->
          cls.member(name)
              .filter(found -> !(found instanceof Library))
              .map(found -> bound(found, cls, spot))
              .orElseGet(() -> ofClass(cls, name));
      case Above(Cls cls, Thing self) ->
          cls.above(name).map(found -> bound(found, self, spot)).orElse(Nothing.KNOWN);
      case Thing _ -> Nothing.KNOWN;
    };
  }

  private static String label(Thing object) {
    return switch (object) {
      case Module(String name) -> name;
      case Library(String origin) -> origin;
      case Thing _ -> "";
    };
  }

  private Thing library(String origin, Spot spot) {
    if (origin.equals(MODULES) && !spot.isQuiet()) {
      effect(EffectKind.READ_SYS_MODULES, MODULES, spot);
    }
    return new Library(origin);
  }

  private static Thing ofClass(Cls cls, String name) {
    return switch (name) {
      case "__subclasses__" -> new Library("builtins.type.__subclasses__");
      case "register" ->
          new LibraryMethod(new Made(cls.module, "").named(cls.label()), "abc.ABCMeta.register");
      default -> Nothing.KNOWN;
    };
  }

  /// A name of a module, or a submodule that somebody else must have imported.
  private Thing member(String module, String name, Spot spot) {
    Thing found = walk.modules.attribute(module, name);
    Optional<ModuleNames> names = walk.modules.walk(module).map(Walk::names);
    String child = module + "." + name;
    boolean isSubmodule =
        names.filter(one -> one.globals.containsKey(name)).isEmpty() && walk.modules.exists(child);
    if (isSubmodule
        && !isImported(child, spot.frame().module)
        && !names.map(one -> isImported(child, one)).orElse(false)) {
      effect(EffectKind.SUBMODULE_AS_ATTRIBUTE, child, spot);
    }
    return found;
  }

  private static boolean isImported(String module, ModuleNames by) {
    return by.imported.stream().anyMatch(one -> (one + ".").startsWith(module + "."));
  }

  private Thing ofObject(Made made, String name, Spot spot) {
    Thing field = made.fields.get(name);
    if (field != null) {
      return field;
    }
    Optional<Thing> member = made.cls.flatMap(cls -> cls.member(name));
    if (member.isPresent()) {
      return bound(member.get(), made, spot);
    }
    if (made.origin.isEmpty() && made.cls.isPresent()) {
      return made.part("." + name);
    }
    String origin = made.origin.isEmpty() ? "" : made.origin + "." + name;
    return new LibraryMethod(made, origin.isEmpty() ? "." + name : origin);
  }

  /// What an attribute of an object or class is, once found in a class.
  private Thing bound(Thing member, Thing self, Spot spot) {
    return switch (member) {
      case Function function -> self instanceof Cls ? function : new Bound(self, function);
      case Wrapped(Wrapping how, Function function) ->
          switch (how) {
            case STATIC_METHOD -> function;
            case CLASS_METHOD ->
                new Bound(
                    self instanceof Made made && made.cls.isPresent() ? made.cls.get() : self,
                    function);
            case PROPERTY ->
                self instanceof Cls
                    ? Nothing.KNOWN
                    : walk.terms
                        .calls()
                        .call(
                            new Bound(self, function),
                            List.of(),
                            new Calls.At(spot.at(), spot.frame(), Way.CALL, Calls.Use.KEPT));
          };
      case Library(String origin) when self instanceof Made made -> new LibraryMethod(made, origin);
      case Thing other -> other;
    };
  }

  /// `object[…]`, or a test whether something is in it.
  Thing item(Thing object, Spot spot) {
    if (!(object instanceof Made made)) {
      return Nothing.KNOWN;
    }
    walk.recorder.look(EffectKind.REGISTRY_READ, made.label(), spot.frame().module, spot.at());
    return made.part("[…]");
  }

  /// All of a container.
  void whole(Thing object, Spot spot) {
    item(object, spot);
  }

  /// A loop over the container itself: it may not change meanwhile.
  void loop(Thing object, int at, Frame frame) {
    switch (object) {
      case Made made ->
          walk.recorder.look(EffectKind.CHANGING_ITERATION, made.label(), frame.module, at);
      case Library(String origin) when origin.equals(MODULES) ->
          walk.recorder.effect(EffectKind.CHANGING_ITERATION, origin, frame.module, at);
      case Thing _ -> {}
    }
  }

  private void effect(EffectKind kind, String detail, Spot spot) {
    walk.recorder.effect(kind, detail, spot.frame().module, spot.at());
  }
}

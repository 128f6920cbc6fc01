package dev.lazyscope.graph.effect.walk;

import dev.lazyscope.analyzer.name.EffectTable;
import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.analyzer.script.Target;
import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.graph.effect.thing.Frame;
import dev.lazyscope.graph.effect.thing.ModuleNames;
import dev.lazyscope.graph.effect.thing.Thing;
import dev.lazyscope.graph.effect.thing.Thing.Cls;
import dev.lazyscope.graph.effect.thing.Thing.Foreign;
import dev.lazyscope.graph.effect.thing.Thing.Function;
import dev.lazyscope.graph.effect.thing.Thing.Library;
import dev.lazyscope.graph.effect.thing.Thing.Made;
import dev.lazyscope.graph.effect.thing.Thing.Module;
import dev.lazyscope.graph.effect.thing.Thing.Nothing;
import java.util.Optional;

/// Assignments, deletions and imports.
final class Stores {
  private final Walk walk;
  private final Terms terms;

  Stores(Walk walk, Terms terms) {
    this.walk = walk;
    this.terms = terms;
  }

  void store(Target target, Thing value, int at, Frame frame) {
    switch (target) {
      case Target.Local(int slot, _) -> frame.set(slot, value);
      case Target.Outer(int depth, int slot, _) ->
          frame.outer(depth).ifPresent(outer -> outer.set(slot, value));
      case Target.Global(String name) -> global(name, value, at, frame);
      case Target.ClassName(String name) -> frame.classNames.put(name, value);
      case Target.Attribute(var object, String name, int where) ->
          attribute(terms.of(object, frame), name, value, new Place(where, frame));
      case Target.Subscript(var object, var index, int where) -> {
        terms.of(index, frame);
        item(terms.quietly(object, frame), new Place(where, frame));
      }
      case Target.Unpack(var targets, _) ->
          targets.forEach(one -> store(one, Nothing.KNOWN, at, frame));
      case Target.Chain(var targets) -> targets.forEach(one -> store(one, value, at, frame));
    }
  }

  record Place(int at, Frame frame) {}

  void augment(Target target, Thing current, int at, Frame frame) {
    switch (target) {
      case Target.Attribute(var object, String name, int where) -> {
        if (current instanceof Library(String origin) && EffectTable.STATE.containsKey(origin)) {
          effect(EffectTable.STATE.get(origin), origin, new Place(where, frame));
        } else {
          attribute(terms.of(object, frame), name, Nothing.KNOWN, new Place(where, frame));
        }
      }
      case Target.Subscript(var object, _, int where) ->
          item(terms.quietly(object, frame), new Place(where, frame));
      case Target.Global(String name) -> global(name, Nothing.KNOWN, at, frame);
      case Target.Local _, Target.Outer _, Target.ClassName _, Target.Unpack _, Target.Chain _ -> {}
    }
  }

  void delete(Target target, int at, Frame frame) {
    switch (target) {
      case Target.Attribute(var object, String name, int where) ->
          attribute(terms.of(object, frame), name, Nothing.KNOWN, new Place(where, frame));
      case Target.Subscript(var object, _, int where) ->
          item(terms.quietly(object, frame), new Place(where, frame));
      case Target.Unpack(var targets, _) -> targets.forEach(one -> delete(one, at, frame));
      case Target.Chain(var targets) -> targets.forEach(one -> delete(one, at, frame));
      case Target.Global _, Target.Local _, Target.Outer _, Target.ClassName _ -> {}
    }
  }

  private void global(String name, Thing value, int at, Frame frame) {
    ModuleNames module = frame.module;
    if (name.equals("__path__")) {
      effect(EffectKind.EXTEND_PATH, name, new Place(at, frame));
    }
    if (!module.name.equals(walk.recorder.running())) {
      walk.recorder.change(EffectKind.PATCH_ATTRIBUTE, module.name + "." + name, module, at);
      return;
    }
    if (value instanceof Made made && made.owner.equals(module.name)) {
      made.named(module.name + "." + name);
    }
    if (value != Nothing.KNOWN || !module.globals.containsKey(name)) {
      module.globals.put(name, value);
    }
  }

  /// Sets or deletes an attribute.
  void attribute(Thing object, String name, Thing value, Place place) {
    switch (object) {
      case Module(String module) -> patch(module, module + "." + name, place);
      case Cls cls -> {
        cls.members.putIfAbsent(name, value);
        patch(cls.module, cls.label() + "." + name, place);
      }
      case Function function -> patch(function.module, function.label() + "." + name, place);
      case Made made -> {
        if (value != Nothing.KNOWN) {
          made.fields.put(name, value);
        }
        patch(made.owner, named(made, name), place);
      }
      case Library(String origin) ->
          library(origin + "." + name, EffectKind.PATCH_ATTRIBUTE, place);
      case Foreign foreign when !foreign.isOwn() ->
          effect(EffectKind.PATCH_ATTRIBUTE, foreign.origin() + "." + name, place);
      case Foreign _ -> {}
      case Thing.Nothing _,
          Thing.Text _,
          Thing.LibraryMethod _,
          Thing.Bound _,
          Thing.Wrapped _,
          Thing.Above _ -> {}
    }
  }

  private static String named(Made made, String name) {
    return made.label().isEmpty() ? "." + name : made.label() + "." + name;
  }

  /// Sets or deletes an item.
  private void item(Thing object, Place place) {
    switch (object) {
      case Made made when made.origin.equals("builtins.globals()") ->
          effect(EffectKind.NAMESPACE_WRITE, "globals()[…]", place);
      case Made made -> change(EffectKind.WRITE_ITEM, made, place);
      case Library(String origin) -> library(origin, EffectKind.WRITE_ITEM, place);
      case Foreign foreign when !foreign.isOwn() ->
          effect(EffectKind.WRITE_ITEM, foreign.origin(), place);
      case Thing _ -> {}
    }
  }

  void change(EffectKind direct, Made made, Place place) {
    if (!made.owner.equals(walk.recorder.running())) {
      String label = made.label().isEmpty() ? "an object of " + made.owner : made.label();
      walk.recorder.change(direct, label, place.frame().module, place.at());
    }
  }

  private void patch(String owner, String label, Place place) {
    if (!owner.equals(walk.recorder.running())) {
      walk.recorder.change(EffectKind.PATCH_ATTRIBUTE, label, place.frame().module, place.at());
    }
  }

  private void library(String origin, EffectKind other, Place place) {
    EffectKind kind = EffectTable.STATE.get(origin);
    boolean isBuiltins = origin.startsWith("builtins.") && kind != EffectKind.IMPORT_HOOK;
    effect(
        isBuiltins ? EffectKind.PATCH_BUILTINS : Optional.ofNullable(kind).orElse(other),
        origin,
        place);
  }

  private void effect(EffectKind kind, String detail, Place place) {
    walk.recorder.effect(kind, detail, place.frame().module, place.at());
  }

  void imports(Step.Import s, Frame frame) {
    frame.module.imported.add(s.module());
    if (s.asName().isPresent()) {
      store(s.asName().get(), walk.modules.module(s.module()), s.at(), frame);
    } else {
      String top = s.module().replaceFirst("\\..*", "");
      store(s.top(), walk.modules.module(top), s.at(), frame);
    }
  }

  void imports(Step.ImportFrom s, Frame frame) {
    String module = frame.module.absolute(s.level(), s.module());
    frame.module.imported.add(module);
    if (module.equals("__future__")) {
      return;
    }
    Thing whole = walk.modules.module(module);
    for (Step.Imported one : s.names()) {
      frame.module.imported.add(module + "." + one.name());
      store(one.target(), named(whole, one.name()), s.at(), frame);
    }
  }

  private Thing named(Thing module, String name) {
    return switch (module) {
      case Module(String followed) -> walk.modules.attribute(followed, name);
      case Library(String origin) -> new Library(origin + "." + name);
      case Foreign(String origin, _) ->
          new Foreign(origin + "." + name, !Character.isUpperCase(name.charAt(0)));
      case Thing _ -> Nothing.KNOWN;
    };
  }

  void imports(Step.ImportStar s, Frame frame) {
    String module = frame.module.absolute(s.level(), s.module());
    frame.module.imported.add(module);
    walk.modules
        .walk(module)
        .ifPresent(
            other ->
                other
                    .names()
                    .globals
                    .forEach(
                        (name, thing) -> {
                          if (!name.startsWith("_")) {
                            frame.module.globals.putIfAbsent(name, thing);
                          }
                        }));
  }
}

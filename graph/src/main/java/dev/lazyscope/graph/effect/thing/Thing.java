package dev.lazyscope.graph.effect.thing;

import dev.lazyscope.analyzer.script.Code;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an expression stands for.
public sealed interface Thing {

  enum Nothing implements Thing {
    KNOWN
  }

  /// A module whose source is followed.
  record Module(String name) implements Thing {}

  /// Something of the standard library by its dotted name; `()` is the value of a call.
  record Library(String origin) implements Thing {}

  /// Something of a module that is not found or has no source; `isObject` tells what a from-import
  /// names from a module.
  record Foreign(String origin, boolean isObject) implements Thing {
    /// {@return whether this is the value of a call, which whoever calls may change}
    public boolean isOwn() {
      return origin.contains("()");
    }
  }

  record Text(String value) implements Thing {}

  /// A method of the standard library's, of an object that somebody made.
  record LibraryMethod(Made object, String origin) implements Thing {}

  record Bound(Thing self, Function function) implements Thing {}

  record Wrapped(Wrapping how, Function function) implements Thing {}

  enum Wrapping {
    CLASS_METHOD,
    STATIC_METHOD,
    PROPERTY
  }

  /// `super()`: what the classes behind `cls` define, for `self`.
  record Above(Cls cls, Thing self) implements Thing {}

  /// An object. `owner` is the module that was being loaded when it was made; `label` is how people
  /// know it, such as `plugins.TABLE`, and `origin` the library's function that made it.
  final class Made implements Thing {
    public final String owner;
    public final String origin;
    public final Optional<Cls> cls;
    public final Map<String, Thing> fields = new HashMap<>();
    private String label = "";

    public Made(String owner, String origin) {
      this(owner, origin, Optional.empty());
    }

    public Made(String owner, String origin, Optional<Cls> cls) {
      this.owner = owner;
      this.origin = origin;
      this.cls = cls;
    }

    public String label() {
      return label;
    }

    /// The first name that it is stored under stays.
    public Made named(String name) {
      if (label.isEmpty()) {
        label = name;
      }
      return this;
    }

    /// {@return something inside of it, which belongs to the same module}
    public Made part(String name) {
      return new Made(owner, "").named(label.isEmpty() ? "" : label + name);
    }
  }

  final class Function implements Thing {
    public final String module;
    public final Code code;
    public final Optional<Frame> closure;
    private Optional<Cls> definer = Optional.empty();

    public Function(String module, Code code, Optional<Frame> closure) {
      this.module = module;
      this.code = code;
      this.closure = closure;
    }

    public Optional<Cls> definer() {
      return definer;
    }

    public void definedIn(Cls cls) {
      definer = Optional.of(cls);
    }

    public String label() {
      return module + "." + code.qualifiedName();
    }
  }

  final class Cls implements Thing {
    public final String module;
    public final String name;
    public final List<Thing> bases;
    public final Map<String, Thing> members = new LinkedHashMap<>();
    private Optional<Cls> metaclass = Optional.empty();

    public Cls(String module, String name, List<Thing> bases) {
      this.module = module;
      this.name = name;
      this.bases = List.copyOf(bases);
    }

    public String label() {
      return module + "." + name;
    }

    public Optional<Cls> metaclass() {
      return metaclass;
    }

    public void madeBy(Cls meta) {
      metaclass = Optional.of(meta);
    }

    /// {@return a member of this class or of those behind it, depth first}
    public Optional<Thing> member(String member) {
      return Optional.ofNullable(members.get(member)).or(() -> above(member));
    }

    public Optional<Thing> above(String member) {
      return bases.stream()
          .filter(base -> base != this)
          .map(base -> base instanceof Cls cls ? cls.member(member) : library(base, member))
          .flatMap(Optional::stream)
          .findFirst();
    }

    private static Optional<Thing> library(Thing base, String member) {
      boolean isHook = member.startsWith("__");
      return base instanceof Library(String origin) && !isHook
          ? Optional.of(new Library(origin + "()." + member))
          : Optional.empty();
    }
  }
}

package dev.lazyscope.analyzer.script;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The code of a module, class, function or comprehension. Its steps are made when first asked for.
public final class Code {
  private final String owner;
  private final String name;
  private final Signature signature;
  private final int at;
  private final int first;

  /// At first what lowers the tree, then what came of it; the tree is let go.
  private volatile Supplier<Body> body;

  /// A name in its block: `owner` is the qualified name of that and `.`, or empty.
  record Name(String owner, String name) {}

  /// Parameters, and type parameters (PEP 695).
  record Signature(List<TypeParam> typeParams, List<Param> params) {
    static final Signature NONE = new Signature(List.of(), List.of());

    Signature {
      typeParams = List.copyOf(typeParams);
      params = List.copyOf(params);
    }
  }

  /// Where a definition stands, and where the first of its decorators does.
  record Extent(int at, int first) {}

  /// A type parameter, what it is bound to (or its constraints, in a tuple), and its default.
  public record TypeParam(
      Term.TypeParameter parameter, Optional<Term> bound, Optional<Term> otherwise) {}

  Code(Name name, Signature signature, int at, Supplier<Body> lowering) {
    this(name, signature, new Extent(at, at), lowering);
  }

  Code(Name name, Signature signature, Extent start, Supplier<Body> lowering) {
    this.owner = name.owner;
    this.name = name.name;
    this.signature = signature;
    this.at = start.at;
    this.first = start.first;
    this.body = lowering;
  }

  public String name() {
    return name;
  }

  public String qualifiedName() {
    return owner + name;
  }

  public Kind kind() {
    return body().kind();
  }

  /// {@return whether it is of a body that functions inside do not close over}
  public boolean isModuleOrClass() {
    return kind() == Kind.MODULE || kind() == Kind.CLASS;
  }

  /// {@return the parameters in source order; the first slots of the frame are theirs}
  public List<Param> params() {
    return signature.params;
  }

  /// {@return the type parameters of a function or class}
  public List<TypeParam> typeParams() {
    return signature.typeParams;
  }

  /// {@return the byte offset of the definition}
  public int at() {
    return at;
  }

  /// {@return the byte offset of the first decorator, or of the definition}
  public int first() {
    return first;
  }

  /// {@return the lowered body}
  public Body body() {
    Supplier<Body> known = body;
    return known instanceof Body done ? done : lower();
  }

  /// Lowering numbers the slots of the scope, hence happens once.
  private synchronized Body lower() {
    Body lowered = body.get();
    body = lowered;
    return lowered;
  }

  @Override
  public String toString() {
    return qualifiedName();
  }

  /// What the code belongs to; generators and coroutines run only when driven.
  public enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    GENERATOR,
    COROUTINE,
    ASYNC_GENERATOR,
    COMPREHENSION
  }

  /// A parameter; its default, if it has one, is evaluated by the [Term.MakeFunction].
  public record Param(String name, Passing passing, boolean hasDefault) {}

  /// How a parameter takes its argument (language reference 8.7).
  public enum Passing {
    POSITIONAL_ONLY,
    EITHER,
    VAR_POSITIONAL,
    KEYWORD_ONLY,
    VAR_KEYWORD
  }

  /// The steps of a block and the names of its local slots. `docstring` is the constant that stands
  /// first; `readsFirst` says whether the block itself, without functions in it, reads its first
  /// parameter.
  public record Body(
      Kind kind,
      List<Step> steps,
      List<String> slots,
      Optional<String> docstring,
      boolean readsFirst)
      implements Supplier<Body> {
    public Body {
      slots = List.copyOf(slots);
    }

    @Override
    public Body get() {
      return this;
    }
  }
}

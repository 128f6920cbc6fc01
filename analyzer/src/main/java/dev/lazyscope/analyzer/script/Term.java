package dev.lazyscope.analyzer.script;

import dev.lazyscope.analyzer.tree.Literal;
import java.util.List;
import java.util.Optional;

/// An expression of lowered code. `at` is a byte offset into the UTF-8 source.
public sealed interface Term {

  record Constant(Literal value) implements Term {}

  /// A slot of the running frame.
  record Local(int slot, String name) implements Term {}

  /// A slot of an enclosing function's frame, `depth` frames out.
  record Outer(int depth, int slot, String name) implements Term {}

  /// A global of the module, or a builtin.
  record Global(String name, int at) implements Term {}

  /// A name in a class body: its namespace first, then what `otherwise` says.
  record ClassName(String name, Term otherwise) implements Term {}

  record Attribute(Term object, String name, int at) implements Term {}

  record Subscript(Term object, Term index, int at) implements Term {}

  record Call(Term function, List<Argument> arguments, int at) implements Term {}

  /// The call of a decorator with what it stands above.
  record Decorated(Call call) implements Term {}

  /// `super()` without arguments in a method.
  record ZeroSuper(int at) implements Term {}

  record Binary(String operator, Term left, Term right, int at) implements Term {}

  record Unary(String operator, Term operand) implements Term {}

  /// A chain of comparisons.
  record Compare(Term left, List<Comparison> rest, int at) implements Term {}

  record And(List<Term> terms) implements Term {}

  record Or(List<Term> terms) implements Term {}

  record Choose(Term test, Term yes, Term no) implements Term {}

  record TupleOf(List<Item> items) implements Term {}

  record ListOf(List<Item> items) implements Term {}

  record SetOf(List<Item> items) implements Term {}

  record DictOf(List<Entry> entries) implements Term {}

  record SliceOf(Optional<Term> lower, Optional<Term> upper, Optional<Term> step) implements Term {}

  /// An f-string: its parts joined.
  record Join(List<Term> parts) implements Term {}

  /// A replacement field; `conversion` is 0, `'s'`, `'r'` or `'a'`.
  record Format(Term value, int conversion, Optional<Term> specification) implements Term {}

  /// A t-string (PEP 750) of texts and fields.
  record Template(List<Term> parts) implements Term {}

  /// A replacement field of a t-string; `text` is the expression as written.
  record Interpolate(Term value, String text, int conversion, Optional<Term> specification)
      implements Term {}

  record MakeFunction(Code code, List<Term> defaults, List<Annotation> annotations, int at)
      implements Term {}

  record MakeClass(Code code, List<Argument> arguments, int at) implements Term {}

  /// A comprehension or generator expression; `first` is the outermost iterable.
  record Comprehend(Collection kind, Code code, Term first, int at) implements Term {}

  /// What a comprehension's body does with each element.
  record Emit(Collection kind, Term value, Optional<Term> key) implements Term {}

  record Bind(Target target, Term value) implements Term {}

  record Yield(Term value) implements Term {}

  record YieldFrom(Term value, int at) implements Term {}

  record Await(Term value, int at) implements Term {}

  /// What `async for` goes over: `aiter(value)`.
  record AsyncIterator(Term value, int at) implements Term {}

  /// What a `type` statement makes: its value is evaluated when somebody asks for it (PEP 695).
  record TypeAlias(String name, List<Code.TypeParam> typeParams, Term value) implements Term {
    public TypeAlias {
      typeParams = List.copyOf(typeParams);
    }
  }

  /// Something evaluated later or never: an annotation that is text.
  record Deferred(Term value) implements Term {}

  /// A type parameter of PEP 695, of a class of `typing`. All who read one have the same object.
  record TypeParameter(String name, String type) implements Term {}

  /// The iterable that a comprehension was given.
  enum Given implements Term {
    ITERABLE
  }

  enum Collection {
    LIST,
    SET,
    DICT,
    GENERATOR
  }

  record Item(Term value, boolean isUnpacked) {}

  /// A dictionary item; without `key` a mapping that is unpacked.
  record Entry(Optional<Term> key, Term value) {}

  record Comparison(String operator, Term right) {}

  /// A parameter's or the return annotation (`return`).
  record Annotation(String name, Term value) {}

  record Argument(Passing passing, String name, Term value) {}

  enum Passing {
    POSITIONAL,
    KEYWORD,
    UNPACKED_SEQUENCE,
    UNPACKED_MAPPING
  }
}

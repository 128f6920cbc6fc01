package dev.lazyscope.graph.load.value;

import dev.lazyscope.analyzer.script.LoadScript;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What a Python expression may yield in an abstract run.
///
/// Immutable values are records, so equality is Python's; objects with identity are classes.
public sealed interface Value
    permits Value.Marker,
        Value.Str,
        Value.Int,
        Value.BigInt,
        Value.Float,
        Value.Reading,
        Value.Bytes,
        Value.Tuple,
        Value.Slice,
        Value.Range,
        Value.AnyOf,
        Value.BoundMethod,
        Value.Program,
        Value.ClassMethod,
        Value.StaticMethod,
        Value.Super,
        Value.Container,
        FunctionValue,
        NativeFunction,
        ClassValue,
        InstanceValue,
        ModuleValue,
        GeneratorValue,
        ProxyValue {

  /// What programs change in place: what it holds can be taken out and put back, so that
  /// alternatives start from the same.
  sealed interface Container extends Value permits ListValue, DictValue, SetValue {
    /// {@return when it was made: what is older than a branch is there after it, too}
    long serial();

    int size();

    /// It may hold something else too.
    void open();

    /// {@return what it holds now; later writes do not change this}
    Content content();

    /// Gives it something else to hold. {@return what it held}
    Content exchange(Content content);
  }

  /// What a container held at some time.
  sealed interface Content permits ListValue.Held, DictValue.Held {
    /// {@return what it holds if it held one of two things}
    Content joined(Content other);
  }

  /// The singletons of Python, and four of our own: `UNKNOWN` may be anything; `COMPILED` may be
  /// anything that compiled code makes, so no function written in Python; `IMPORTING` is such a
  /// thing, and maybe of a class that imports something when attributes are read that all objects
  /// have; `ABSENT` is no value at all but the answer "there is none", and never visible to a
  /// program.
  enum Marker implements Value {
    NONE,
    TRUE,
    FALSE,
    ELLIPSIS,
    NOT_IMPLEMENTED,
    UNKNOWN,
    COMPILED,
    IMPORTING,
    ABSENT;

    @Override
    public boolean isKnown() {
      return !isUnknown();
    }

    @Override
    public boolean isUnknown() {
      return this == UNKNOWN || isAnyCompiled();
    }

    @Override
    public boolean isAnyCompiled() {
      return this == COMPILED || this == IMPORTING;
    }
  }

  Value NONE = Marker.NONE;
  Value UNKNOWN = Marker.UNKNOWN;
  Value COMPILED = Marker.COMPILED;
  Value IMPORTING = Marker.IMPORTING;
  Value ABSENT = Marker.ABSENT;

  record Str(String text) implements Value {}

  record Int(long number) implements Value {}

  /// An integer that 64 bits cannot hold; [Value#of(BigInteger)] makes them.
  record BigInt(BigInteger number) implements Value {
    /// Larger ones are not kept. Somewhat below what CPython still converts to text (library
    /// reference, "Integer string conversion length limitation").
    public static final int MOST_BITS = 14_000;
  }

  record Float(double number) implements Value {}

  /// A number that was computed from what clocks told. It lies between two bounds; where a look at
  /// a clock is in it, they say how much is added to what the clock showed.
  record Reading(Optional<Look> look, double low, double high, boolean isWhole) implements Value {
    @Override
    public boolean isKnown() {
      return false;
    }

    @Override
    public boolean isUnknown() {
      return true;
    }
  }

  /// A look at a clock, so many seconds after the program began, and how many of its units make a
  /// second.
  record Look(Epoch epoch, double seconds, double unit) {}

  /// What a clock counts from: the beginning of 1970, or some moment before the program began.
  enum Epoch {
    UNIX,
    UNSPECIFIED
  }

  /// One `char` per byte.
  record Bytes(String latin1) implements Value {
    public static Bytes of(byte[] bytes) {
      return new Bytes(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /// {@return the bytes of a text in UTF-8}
    public static Bytes encoded(String text) {
      return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
      return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// {@return what they say in UTF-8, with U+FFFD for what is none}
    public String utf8() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }
  }

  record Tuple(List<Value> items) implements Value {
    public static final Tuple EMPTY = new Tuple(List.of());
  }

  record Slice(Value lower, Value upper, Value step) implements Value {}

  record Range(long start, long stop, long step) implements Value {}

  /// One of these, not known which: what a write in an undecided branch leaves.
  record AnyOf(List<Value> options) implements Value {
    @Override
    public boolean isKnown() {
      return false;
    }
  }

  record BoundMethod(Value receiver, Value function) implements Value {}

  /// What code objects hold of which there is no text: the code as that of a module, and for local
  /// names of its own.
  record Program(LoadScript module, LoadScript inNamespace) implements Value {}

  record ClassMethod(Value function) implements Value {}

  record StaticMethod(Value function) implements Value {}

  /// `super(after, receiver)`; the receiver is an instance or a class.
  record Super(ClassValue after, Value receiver) implements Value {}

  static Value of(boolean truth) {
    return truth ? Marker.TRUE : Marker.FALSE;
  }

  static Value of(String text) {
    return new Str(text);
  }

  static Value of(long number) {
    return new Int(number);
  }

  /// {@return this integer, unknown if it is too large to be kept}
  static Value of(BigInteger number) {
    return number.bitLength() < Long.SIZE
        ? new Int(number.longValue())
        : number.bitLength() > BigInt.MOST_BITS ? UNKNOWN : new BigInt(number);
  }

  static Value tuple(Value... items) {
    return new Tuple(List.of(items));
  }

  default boolean isKnown() {
    return true;
  }

  /// {@return whether it may be anything, or anything that compiled code makes, or is a number that
  /// only the clock knows}
  default boolean isUnknown() {
    return false;
  }

  /// {@return whether it may be anything that compiled code makes}
  default boolean isAnyCompiled() {
    return false;
  }
}

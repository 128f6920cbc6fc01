package dev.lazyscope.graph.load.value;

import dev.lazyscope.analyzer.script.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A function written in Python.
public final class FunctionValue implements Value {
  /// What descriptors of the type give, and assign to what is not in `__dict__` (data model,
  /// "Special read-only attributes" and "Special writable attributes").
  private static final Set<String> DESCRIBED =
      Set.of(
          "__annotate__",
          "__annotations__",
          "__code__",
          "__defaults__",
          "__doc__",
          "__kwdefaults__",
          "__module__",
          "__name__",
          "__qualname__",
          "__type_params__");

  /// What most functions have.
  private static final DictValue NO_ATTRIBUTES = new DictValue(0);

  private final DictValue globals;
  private Code code;
  private Optional<Frame> closure;
  private List<Value> defaults;
  private final List<DeferredAnnotation> annotations;
  private final boolean isOfText;
  private final long serial;
  private Optional<Frame> home = Optional.empty();
  private DictValue attributes = NO_ATTRIBUTES;
  private DictValue described = NO_ATTRIBUTES;
  private Optional<Frame.Start> start = Optional.empty();
  private boolean mayHaveOtherCode;
  private int calls;
  private long steps;

  /// What a definition evaluates: the frame around it, the defaults, the annotations; and whether
  /// it was given to `exec` or `eval`.
  public record Definition(
      Code code,
      DictValue globals,
      Optional<Frame> closure,
      List<Value> defaults,
      List<DeferredAnnotation> annotations,
      boolean isOfText) {}

  public FunctionValue(Definition definition, long serial) {
    this.code = definition.code();
    this.globals = definition.globals();
    this.closure = definition.closure();
    this.defaults = List.copyOf(definition.defaults());
    this.annotations = List.copyOf(definition.annotations());
    this.isOfText = definition.isOfText();
    this.serial = serial;
  }

  public Code code() {
    return code;
  }

  /// Assigns `__code__`, that of another function.
  public void codeOf(FunctionValue other) {
    code = other.code;
    closure = other.closure;
    defaults = other.defaults;
    start = Optional.empty();
    mayHaveOtherCode = false;
  }

  /// Assigns a `__code__` that is not known, or perhaps one.
  public void doubtCode() {
    mayHaveOtherCode = true;
  }

  public boolean mayHaveOtherCode() {
    return mayHaveOtherCode;
  }

  public DictValue globals() {
    return globals;
  }

  public Optional<Frame> closure() {
    return closure;
  }

  /// {@return the values of the parameters that have a default, in order}
  public List<Value> defaults() {
    return defaults;
  }

  public List<DeferredAnnotation> annotations() {
    return annotations;
  }

  /// {@return its `__dict__`, made when first asked for}
  public DictValue attributes() {
    if (attributes == NO_ATTRIBUTES) {
      attributes = new DictValue(serial);
    }
    return attributes;
  }

  /// {@return where an assignment to an attribute puts the value}
  public DictValue place(String name) {
    if (!DESCRIBED.contains(name)) {
      return attributes();
    }
    if (described == NO_ATTRIBUTES) {
      described = new DictValue(serial);
    }
    return described;
  }

  /// {@return what was assigned to an attribute, or absent}
  public Value attribute(String name) {
    Value assigned = described == NO_ATTRIBUTES ? ABSENT : described.get(name);
    return assigned != ABSENT || DESCRIBED.contains(name) ? assigned : attributes.get(name);
  }

  /// {@return what the frames of its calls start with, which is the same for all}
  public Frame.Start start() {
    if (start.isEmpty()) {
      start = Optional.of(new Frame.Start(code, closure, globals, globals, Optional.of(this)));
    }
    return start.get();
  }

  /// {@return the frame of the class body in which the function stands, for `super()`}
  public Optional<Frame> home() {
    return home;
  }

  public void home(Optional<Frame> classBody) {
    home = classBody;
  }

  /// {@return whether the definition was given to `exec` or `eval`}
  public boolean isOfText() {
    return isOfText;
  }

  /// Counts a call. {@return how often it was called}
  public int countCall() {
    return ++calls;
  }

  /// Counts steps of work in the body, without those of calls in it.
  public void countSteps(long count) {
    steps += count;
  }

  public long steps() {
    return steps;
  }

  @Override
  public String toString() {
    return "function " + code.qualifiedName();
  }
}

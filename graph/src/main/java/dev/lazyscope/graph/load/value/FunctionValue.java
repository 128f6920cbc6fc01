package dev.lazyscope.graph.load.value;

import dev.lazyscope.analyzer.script.Code;
import java.util.List;
import java.util.Optional;

/// A function written in Python.
public final class FunctionValue implements Value {
  /// What most functions have.
  private static final DictValue NO_ATTRIBUTES = new DictValue(0);

  private final Code code;
  private final DictValue globals;
  private final Optional<Frame> closure;
  private final List<Value> defaults;
  private final List<DeferredAnnotation> annotations;
  private final boolean isOfText;
  private final long serial;
  private Optional<Frame> home = Optional.empty();
  private DictValue attributes = NO_ATTRIBUTES;
  private Optional<Frame.Start> start = Optional.empty();
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

  /// {@return an entry of its `__dict__`, or absent}
  public Value attribute(String name) {
    return attributes.get(name);
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

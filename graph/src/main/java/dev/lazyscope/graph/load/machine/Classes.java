package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.AnnotationText;
import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.graph.load.operation.AnnotationFormat;
import dev.lazyscope.graph.load.operation.Linearization;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.SpecialMethods;
import dev.lazyscope.graph.load.text.Docstrings;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DeferredAnnotation;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Trace;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes classes and instances (data model, "Customizing class creation").
final class Classes {
  /// What most classes have of names.
  private static final int MOST_NAMES = 10;

  private final Interpreter interpreter;
  private final Deque<Frame> bodies = new ArrayDeque<>();
  private final Map<ClassValue, ListValue> subclasses = new IdentityHashMap<>();

  Classes(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// {@return whether annotations wait until they are asked for (PEP 649, Python 3.14)}
  boolean defersAnnotations() {
    return interpreter.query().target().minorVersion() >= 14;
  }

  /// Executes a `class` statement.
  Value define(Term.MakeClass made, Frame frame) {
    Value.Tuple parameters = interpreter.terms.typeParameters(made.code().typeParams(), frame);
    Arguments arguments =
        interpreter.typeParameters.withGeneric(
            interpreter.displays.arguments(made.arguments(), frame), parameters);
    frame.at(made.at());
    List<Value> bases = new ArrayList<>();
    for (Value base : arguments.positional()) {
      addBases(base, arguments.positional(), bases);
    }
    Map<String, Value> keywords = new LinkedHashMap<>(arguments.named());
    Value explicit = keywords.remove("metaclass");
    Value metaclass =
        explicit == null ? metaclassOf(bases, firstMetaclass(bases)) : derived(explicit, bases);
    String name = made.code().name();
    Value namespace = prepare(metaclass, name, bases, keywords);
    Frame body = body(made, frame, namespace);
    if (!parameters.items().isEmpty()) {
      body.names().put("__type_params__", parameters);
    }
    interpreter.calls.runInner(body);
    if (!body.annotations().isEmpty()) {
      putAnnotations(body);
    }
    if (!arguments.positional().equals(bases)
        && Payloads.plain(namespace) instanceof DictValue names) {
      names.put("__orig_bases__", new Value.Tuple(List.copyOf(arguments.positional())));
    }
    Arguments creation =
        new Arguments(
            List.of(Value.of(name), new Value.Tuple(List.copyOf(bases)), namespace),
            keywords,
            false);
    Value type = create(metaclass, creation, body);
    if (type.isUnknown()) {
      ClassValue assumed = build(name, bases, body.names(), interpreter.builtin("type"));
      assumed.open();
      return assumed;
    }
    return type;
  }

  /// Calls the metaclass; whichever class it makes of this body is its `__class__`.
  private Value create(Value metaclass, Arguments creation, Frame body) {
    bodies.push(body);
    try {
      return interpreter.calls.call(metaclass, creation);
    } finally {
      bodies.pop();
    }
  }

  private void addBases(Value base, List<Value> all, List<Value> bases) {
    if (base instanceof ClassValue) {
      bases.add(base);
      return;
    }
    if (base instanceof Value.AnyOf(var options)) {
      bases.add(options.stream().filter(ClassValue.class::isInstance).findFirst().orElse(base));
      return;
    }
    Value entries =
        base.isKnown() ? interpreter.attributes.find(base, "__mro_entries__") : Value.UNKNOWN;
    if (entries.isUnknown() || entries == Value.ABSENT) {
      bases.add(entries == Value.ABSENT && base instanceof InstanceValue ? base : Value.UNKNOWN);
      return;
    }
    Value result = interpreter.calls.call(entries, Arguments.of(new Value.Tuple(List.copyOf(all))));
    interpreter
        .elements(result)
        .ifPresentOrElse(
            items -> items.stream().filter(one -> !bases.contains(one)).forEach(bases::add),
            () -> bases.add(Value.UNKNOWN));
  }

  /// A base may be any object: its class is called with the name, bases and namespace.
  private ClassValue firstMetaclass(List<Value> bases) {
    return !bases.isEmpty() && bases.getFirst() instanceof InstanceValue base
        ? base.type()
        : interpreter.builtin("type");
  }

  private static Optional<ClassValue> typeOfBase(Value base) {
    return switch (base) {
      case ClassValue type -> Optional.of(type.metaclass());
      case InstanceValue object -> Optional.of(object.type());
      case Value _ -> Optional.empty();
    };
  }

  ClassValue metaclassOf(List<Value> bases, ClassValue first) {
    ClassValue winner = first;
    for (Value base : bases) {
      Optional<ClassValue> type = typeOfBase(base);
      if (type.isPresent() && type.get().isSubclassOf(winner)) {
        winner = type.get();
      }
    }
    return winner;
  }

  private Value derived(Value explicit, List<Value> bases) {
    return explicit instanceof ClassValue type && type.isSubclassOf(interpreter.builtin("type"))
        ? metaclassOf(bases, type)
        : explicit;
  }

  private Value prepare(
      Value metaclass, String name, List<Value> bases, Map<String, Value> keywords) {
    if (metaclass instanceof ClassValue type) {
      Value prepare = type.lookup("__prepare__");
      if (prepare != Value.ABSENT && !prepare.isUnknown()) {
        Value method = interpreter.attributes.find(type, "__prepare__");
        Value made =
            interpreter.calls.call(
                method,
                new Arguments(
                    List.of(Value.of(name), new Value.Tuple(List.copyOf(bases))), keywords, false));
        if (Payloads.plain(made) instanceof DictValue) {
          return made;
        }
      }
    }
    return interpreter.dict(MOST_NAMES);
  }

  private Frame body(Term.MakeClass made, Frame frame, Value namespace) {
    DictValue names = (DictValue) Payloads.plain(namespace);
    Frame body =
        interpreter.newFrame(
            new Frame.Start(
                made.code(),
                frame.code().isModuleOrClass() ? frame.enclosing() : Optional.of(frame),
                frame.globals(),
                names,
                Optional.empty()));
    if (namespace instanceof InstanceValue prepared) {
      body.given(prepared);
    }
    Value module = frame.globals().get("__name__");
    names.put("__module__", module == Value.ABSENT ? Value.of("builtins") : module);
    names.put("__qualname__", Value.of(made.code().qualifiedName()));
    Docstrings.of(interpreter, made.code()).ifPresent(text -> names.put("__doc__", text));
    return body;
  }

  /// What `type.__new__` does.
  Value make(String name, List<Value> bases, Value namespace, Map<String, Value> keywords) {
    return make(interpreter.builtin("type"), name, bases, new Creation(namespace, keywords));
  }

  /// The rest of what `type.__new__` is given.
  record Creation(Value namespace, Map<String, Value> keywords) {}

  Value make(ClassValue metaclass, String name, List<Value> bases, Creation creation) {
    if (!(Payloads.plain(creation.namespace()) instanceof DictValue names)) {
      return Value.UNKNOWN;
    }
    ClassValue type = build(name, bases, names, metaclassOf(bases, metaclass));
    setNames(type);
    initSubclass(type, creation.keywords());
    return type;
  }

  private ClassValue build(String name, List<Value> bases, DictValue names, ClassValue metaclass) {
    List<Value> all = bases.isEmpty() ? List.of(interpreter.builtin("object")) : bases;
    DictValue own = interpreter.dict();
    own.become(names);
    if (names.isOpen()) {
      own.open();
    }
    ClassValue type = new ClassValue(name, all, own);
    Frame body = bodies.peek();
    boolean isOfBody = body != null && body.made().isEmpty() && body.code().name().equals(name);
    if (isOfBody) {
      body.made(type);
      if (!body.isOfText()) {
        type.written(body.code(), body.globals());
      }
      type.annotations().addAll(body.annotations());
    }
    if (!own.has("__module__")) {
      own.put("__module__", Value.of(interpreter.frame(0).module()));
    }
    if (own.has("__qualname__")) {
      type.qualifiedName(own.get("__qualname__"));
      own.remove("__qualname__");
    }
    type.metaclass(metaclass);
    type.order(Linearization.of(type, all));
    for (Value base : all) {
      if (base instanceof ClassValue known) {
        subclasses.computeIfAbsent(known, this::noSubclasses).append(type);
      } else {
        type.open();
      }
    }
    convertSpecialMethods(own);
    return type;
  }

  private static void convertSpecialMethods(DictValue own) {
    if (own.has("__eq__") && !own.has("__hash__")) {
      own.put("__hash__", Value.NONE);
    }
    if (own.get("__new__") instanceof FunctionValue function) {
      own.put("__new__", new Value.StaticMethod(function));
    }
    for (String name : List.of("__init_subclass__", "__class_getitem__")) {
      if (own.get(name) instanceof FunctionValue function) {
        own.put(name, new Value.ClassMethod(function));
      }
    }
  }

  private void setNames(ClassValue type) {
    List<Named> all = new ArrayList<>(0);
    type.namespace()
        .entries()
        .forEach(
            (key, value) -> {
              if (key instanceof String name && value instanceof InstanceValue instance) {
                all.add(new Named(name, instance));
              }
            });
    for (Named one : all) {
      Value hook = one.object.type().lookup("__set_name__");
      if (hook != Value.ABSENT && !hook.isUnknown()) {
        interpreter.calls.call(hook, Arguments.of(one.object, type, Value.of(one.name)));
      }
    }
  }

  /// An object that the body of a class gave a name.
  private record Named(String name, InstanceValue object) {}

  private void initSubclass(ClassValue type, Map<String, Value> keywords) {
    Value hook = interpreter.attributes.find(new Value.Super(type, type), "__init_subclass__");
    if (hook != Value.ABSENT && !hook.isUnknown()) {
      interpreter.calls.call(hook, new Arguments(List.of(), keywords, false));
    }
  }

  Value subclassesMethod(ClassValue type) {
    return NativeFunction.function(
        "__subclasses__",
        (machine, arguments) ->
            machine.list(subclasses.computeIfAbsent(type, this::noSubclasses).read()));
  }

  /// {@return the classes made from a class}
  List<Value> subclasses(ClassValue type) {
    return subclasses.containsKey(type) ? List.copyOf(subclasses.get(type).items()) : List.of();
  }

  private ListValue noSubclasses(ClassValue type) {
    String module = type.namespace().get("__module__") instanceof Value.Str(var text) ? text : "";
    Trace trace = interpreter.traces.ofSubclasses(module, type.name());
    return new ListValue(interpreter.branches.tick(), trace, List.of());
  }

  /// Calls a class.
  Value construct(ClassValue type, Arguments arguments) {
    ClassValue typeType = interpreter.builtin("type");
    if (type == typeType && arguments.count() == 1 && !arguments.isOpen()) {
      return arguments.at(0).isKnown() ? interpreter.types.of(arguments.at(0)) : Value.UNKNOWN;
    }
    Value caller = type.metaclass().lookup("__call__");
    return switch (caller) {
      case FunctionValue method -> interpreter.calls.call(method, arguments.prepended(type));
      case InstanceValue _ ->
          interpreter.calls.call(
              SpecialMethods.of(type.metaclass(), "__call__"), arguments.prepended(type));
      case ClassValue other -> interpreter.calls.call(other, arguments);
      case Value _ -> constructPlainly(type, arguments);
    };
  }

  /// What `type.__call__` does.
  Value constructPlainly(ClassValue type, Arguments arguments) {
    Value maker = type.lookup("__new__");
    Value made =
        maker == Value.ABSENT || maker.isUnknown()
            ? interpreter.instance(type)
            : interpreter.calls.call(maker, arguments.prepended(type));
    boolean isOurs = made.isUnknown() && Specials.readsItsClass(maker);
    if (interpreter.types.of(made).isSubclassOf(type) || isOurs) {
      Value init = (isOurs ? type : interpreter.types.of(made)).lookup("__init__");
      Value self = isOurs ? interpreter.instance(type) : made;
      if (init.isUnknown()) {
        giveAnything(self);
      } else if (init != Value.ABSENT) {
        interpreter.calls.call(interpreter.attributes.bind(init, self, type), arguments);
      }
      return self;
    }
    return made;
  }

  /// An `__init__` that is not known, of a class of the program, may give any attributes.
  private static void giveAnything(Value object) {
    if (object instanceof InstanceValue instance && instance.type().isOfStatement()) {
      instance.slots().open();
    }
  }

  /// Evaluates the annotations of a class or function, which may have been given others, another
  /// function for that, or none. Those that are text stand in the class, where its metaclass may
  /// have changed them.
  DictValue annotations(Value owner, Value format) {
    DictValue own =
        switch (owner) {
          case ClassValue type -> type.namespace();
          case FunctionValue function -> function.place("__annotate__");
          case Value _ -> interpreter.dict();
        };
    if (own.get("__annotations__") instanceof DictValue given) {
      return given;
    }
    Value annotate = own.get("__annotate__");
    if (annotate == Value.NONE) {
      return interpreter.dict();
    }
    if ((annotate instanceof FunctionValue || annotate instanceof NativeFunction)
        && interpreter.call(annotate, Arguments.of(formatFor(annotate, format)))
            instanceof DictValue made) {
      return made;
    }
    List<DeferredAnnotation> deferred =
        switch (owner) {
          case ClassValue type -> type.annotations();
          case FunctionValue function -> function.annotations();
          case Value _ -> List.of();
        };
    return evaluated(deferred, format);
  }

  /// A function of the program's own is asked for what annotates in spite of missing names.
  private static Value formatFor(Value annotate, Value format) {
    return annotate instanceof NativeFunction
        ? format
        : AnnotationFormat.FORWARD_REFERENCES.number();
  }

  /// `__annotate__` of a function: evaluates its annotations, also those that are text (PEP 563);
  /// of a function without any there is none (PEP 649).
  Value annotate(FunctionValue function) {
    List<DeferredAnnotation> deferred = function.annotations();
    if (!defersAnnotations()) {
      return Value.ABSENT;
    }
    return deferred.isEmpty() || function.attribute("__annotations__") != Value.ABSENT
        ? Value.NONE
        : NativeFunction.function("__annotate__", (m, a) -> evaluated(deferred, a.at(0)));
  }

  /// What a class body leaves for those who read its annotations: text or values, or a function
  /// (PEP 649).
  private void putAnnotations(Frame body) {
    List<DeferredAnnotation> deferred = body.annotations();
    if (!defersAnnotations() || deferred.getFirst().term() instanceof Term.Deferred) {
      body.names().put("__annotations__", evaluated(deferred, AnnotationFormat.VALUE.number()));
    } else {
      body.names()
          .put(
              "__annotate_func__",
              NativeFunction.function("__annotate__", (m, a) -> evaluated(deferred, a.at(0))));
    }
  }

  private DictValue evaluated(List<DeferredAnnotation> deferred, Value format) {
    List<DeferredAnnotation> annotations = List.copyOf(deferred);
    DictValue evaluated = interpreter.dict();
    Map<String, PythonError> broken = new LinkedHashMap<>(0);
    interpreter.errors.enter(Set.of("Exception"));
    try {
      annotations.forEach(one -> evaluated.put(one.name(), evaluate(one, broken)));
    } finally {
      interpreter.errors.leave();
    }
    return AnnotationFormat.of(format)
        .of(interpreter, annotations, new AnnotationFormat.Outcome(evaluated, broken));
  }

  /// Readers can do without (`annotationlib`, format FORWARDREF): whatever error ends the
  /// evaluation of one annotation, the others are evaluated.
  private Value evaluate(DeferredAnnotation annotation, Map<String, PythonError> broken) {
    if (annotation.term() instanceof Term.Deferred(var term)) {
      return AnnotationText.of(term).<Value>map(Value::of).orElse(Value.UNKNOWN);
    }
    try {
      return interpreter.terms.value(annotation.term(), annotation.frame());
    } catch (PythonError error) {
      if (interpreter.isInstance(error.exception(), interpreter.builtin("NameError")) == Truth.NO) {
        broken.put(annotation.name(), error);
      }
      return Value.UNKNOWN;
    }
  }
}

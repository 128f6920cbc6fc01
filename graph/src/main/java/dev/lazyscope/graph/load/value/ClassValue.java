package dev.lazyscope.graph.load.value;

import dev.lazyscope.analyzer.script.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A class: of a program, or built in.
public final class ClassValue implements Value {
  private static final ClassValue[] NONE = {};

  private final String name;
  private final List<Value> bases;
  private final DictValue namespace;
  private Value shownName;
  private Value qualifiedName = Value.ABSENT;
  private ClassValue metaclass;
  private Optional<Written> written = Optional.empty();
  private List<ClassValue> order = List.of();

  /// The same; every look into a class goes along it.
  private ClassValue[] linear = NONE;

  private Knowledge knowledge = Knowledge.ALL;
  private final List<DeferredAnnotation> annotations = new ArrayList<>(0);

  /// What is known of a class: all of it; not all of its attributes, for a base is unknown; or
  /// nothing but that it is a class of its own, that and that none of its bases is written in
  /// Python, or that and that it has no base.
  private enum Knowledge {
    ALL,
    OPEN,
    OPAQUE,
    COMPILED,
    ALONE
  }

  public ClassValue(String name, List<Value> bases, DictValue namespace) {
    this.name = name;
    this.bases = List.copyOf(bases);
    this.namespace = namespace;
    this.shownName = Value.of(name);
    this.metaclass = this;
    namespace.ofClass();
  }

  /// {@return the name in its definition}
  public String name() {
    return name;
  }

  /// {@return its `__name__`, which stands in no namespace and can be set}
  public Value shownName() {
    return shownName;
  }

  public void shownName(Value name) {
    shownName = name;
  }

  /// {@return its `__qualname__`, which stands in no namespace either; absent where no program said
  /// one}
  public Value qualifiedName() {
    return qualifiedName;
  }

  public void qualifiedName(Value name) {
    qualifiedName = name;
  }

  public List<Value> bases() {
    return bases;
  }

  public DictValue namespace() {
    return namespace;
  }

  public ClassValue metaclass() {
    return metaclass;
  }

  public void metaclass(ClassValue type) {
    metaclass = type;
  }

  /// {@return the method resolution order, beginning with the class itself}
  public List<ClassValue> order() {
    return order;
  }

  public void order(List<ClassValue> resolution) {
    order = List.copyOf(resolution);
    linear = order.toArray(NONE);
  }

  /// {@return whether it may have attributes nobody saw}
  public boolean isOpen() {
    return knowledge != Knowledge.ALL;
  }

  public void open() {
    knowledge = Knowledge.OPEN;
  }

  /// {@return whether its code says what the `__class__` of its instances is}
  public boolean tellsClass() {
    return lookup("__class__") instanceof InstanceValue
        || lookup("__getattribute__") instanceof FunctionValue;
  }

  /// {@return whether nothing is known of it, nor of what calling it gives}
  public boolean isOpaque() {
    return knowledge == Knowledge.OPAQUE || isCompiled();
  }

  /// {@return whether nothing is known of it but that no base of it is written in Python}
  public boolean isCompiled() {
    return knowledge == Knowledge.COMPILED || isAlone();
  }

  /// {@return whether nothing is known of it but that `object` is its only base}
  public boolean isAlone() {
    return knowledge == Knowledge.ALONE;
  }

  /// {@return whether an instance of this, which is compiled, is none of another class: any, or a
  /// plain one that the program defines}
  public boolean isApartFrom(ClassValue other) {
    boolean isPlain = other.isOfStatement() && other.metaclass == other.metaclass.metaclass;
    return isAlone() || isCompiled() && isPlain;
  }

  public void makeOpaque() {
    knowledge = Knowledge.OPAQUE;
  }

  public void makeCompiled() {
    knowledge = Knowledge.COMPILED;
  }

  public void makeAlone() {
    knowledge = Knowledge.ALONE;
  }

  /// {@return whether it may have attributes nobody saw, its own or those of a base}
  public boolean mayHaveOthers() {
    for (ClassValue one : linear) {
      if (one.isOpen() || one.namespace.isOpen()) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether any class of the resolution order is open}
  public boolean isOfOpen() {
    for (ClassValue one : linear) {
      if (one.isOpen()) {
        return true;
      }
    }
    return false;
  }

  public List<DeferredAnnotation> annotations() {
    return annotations;
  }

  public boolean isSubclassOf(ClassValue other) {
    for (ClassValue one : linear) {
      if (one == other) {
        return true;
      }
    }
    return false;
  }

  /// The `class` statement that made a class, and the global names that it sees.
  public record Written(Code code, DictValue globals) {}

  public Optional<Written> written() {
    return written;
  }

  public void written(Code code, DictValue globals) {
    written = Optional.of(new Written(code, globals));
  }

  /// {@return whether it was made by a `class` statement}
  public boolean isOfStatement() {
    return qualifiedName != ABSENT;
  }

  /// {@return whether it and all its bases but `object` were made by a `class` statement}
  public boolean isOfPython() {
    for (int i = 0; i < linear.length - 1; i++) {
      if (linear[i].qualifiedName == ABSENT) {
        return false;
      }
    }
    return linear.length > 1;
  }

  /// {@return the attribute as it stands in the namespaces of the resolution order, or absent}
  public Value lookup(String attribute) {
    for (ClassValue one : linear) {
      Value value = one.namespace.get(attribute);
      if (value != ABSENT) {
        return value;
      }
    }
    return ABSENT;
  }

  @Override
  public String toString() {
    return "class " + name;
  }
}

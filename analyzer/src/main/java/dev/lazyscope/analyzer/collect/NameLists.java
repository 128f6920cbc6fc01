package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.ModuleSummary.DunderAll;
import dev.lazyscope.analyzer.summary.ModuleSummary.LazyModules;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `__all__` and `__lazy_modules__` as far as they are literal.
final class NameLists {
  static final String ALL = "__all__";
  static final String LAZY = "__lazy_modules__";

  private final LineMap lines;
  private Optional<Names> all = Optional.empty();
  private Optional<Names> lazy = Optional.empty();

  NameLists(LineMap lines) {
    this.lines = lines;
  }

  /// The strings of one list with their offsets, in order, each once.
  private static final class Names {
    final Map<String, Integer> offsets = new LinkedHashMap<>();
    final int offset;
    boolean isComplete = true;

    Names(int offset) {
      this.offset = offset;
    }
  }

  static boolean isKnown(String name) {
    return name.equals(ALL) || name.equals(LAZY);
  }

  void assign(String name, Expr value, int offset) {
    Names names = new Names(offset);
    add(value, names);
    set(name, names);
  }

  /// `name += value` and the like. What `__lazy_modules__` holds when an import is executed then
  /// depends on the order, so it counts as incomplete.
  void extend(String name, Expr value, int offset) {
    Names names = known(name, offset);
    add(value, names);
    completeUnlessLazy(name, names);
  }

  /// A method call on one of the lists: `extend`, `append`, `remove`, `add`, `update` and others.
  void call(String name, String method, List<Expr> args, int offset) {
    Names names = known(name, offset);
    for (Expr arg : args) {
      switch (method) {
        case "extend", "update" -> add(arg, names);
        case "append", "add" -> element(arg, names);
        case "remove", "discard" -> remove(arg, names);
        default -> names.isComplete = false;
      }
    }
    completeUnlessLazy(name, names);
  }

  Optional<DunderAll> dunderAll() {
    return all.map(
        names ->
            new DunderAll(
                List.copyOf(names.offsets.keySet()), names.isComplete, lines.place(names.offset)));
  }

  Optional<LazyModules> lazyModules() {
    return lazy.map(
        names -> {
          List<LazyModules.Entry> entries = new ArrayList<>();
          names.offsets.forEach(
              (module, offset) -> entries.add(new LazyModules.Entry(module, place(offset))));
          return new LazyModules(entries, names.isComplete, place(names.offset));
        });
  }

  private Place place(int offset) {
    return lines.place(offset);
  }

  private Names known(String name, int offset) {
    Optional<Names> known = name.equals(ALL) ? all : lazy;
    if (known.isPresent()) {
      return known.get();
    }
    Names names = new Names(offset);
    names.isComplete = false;
    set(name, names);
    return names;
  }

  private void set(String name, Names names) {
    if (name.equals(ALL)) {
      all = Optional.of(names);
    } else {
      lazy = Optional.of(names);
    }
  }

  private static void completeUnlessLazy(String name, Names names) {
    if (name.equals(LAZY)) {
      names.isComplete = false;
    }
  }

  private static void add(Expr value, Names names) {
    switch (value) {
      case Expr.ListDisplay list -> list.elements().forEach(element -> element(element, names));
      case Expr.TupleDisplay tuple -> tuple.elements().forEach(element -> element(element, names));
      case Expr.SetDisplay set -> set.elements().forEach(element -> element(element, names));
      case Expr.DictDisplay dict -> dict.items().forEach(item -> key(item, names));
      case Expr.BinOp sum
          when sum.op() == Expr.Operator.ADD || sum.op() == Expr.Operator.BIT_OR -> {
        add(sum.left(), names);
        add(sum.right(), names);
      }
      case Expr.Call call when isCopy(call) ->
          call.args().forEach(argument -> add(argument, names));
      case Expr.Name name when name.id().equals(ALL) || name.id().equals(LAZY) -> {}
      case Expr _ -> names.isComplete = false;
    }
  }

  /// `list(…)`, `frozenset(…)` and the like of one literal.
  private static boolean isCopy(Expr.Call call) {
    return call.function() instanceof Expr.Name function
        && call.args().size() <= 1
        && call.keywords().isEmpty()
        && switch (function.id()) {
          case "list", "tuple", "set", "frozenset", "sorted" -> true;
          default -> false;
        };
  }

  private static void key(Expr.DictItem item, Names names) {
    switch (item) {
      case Expr.DictItem.Pair pair -> element(pair.key(), names);
      case Expr.DictItem.Unpacked unpacked -> add(unpacked.value(), names);
    }
  }

  private static void element(Expr element, Names names) {
    if (element instanceof Expr.Constant c && c.value() instanceof Literal.Str text) {
      names.offsets.putIfAbsent(text.value(), c.start());
    } else if (element instanceof Expr.Starred starred) {
      add(starred.value(), names);
    } else {
      names.isComplete = false;
    }
  }

  private static void remove(Expr element, Names names) {
    if (element instanceof Expr.Constant c && c.value() instanceof Literal.Str text) {
      names.offsets.remove(text.value());
    } else {
      names.isComplete = false;
    }
  }
}

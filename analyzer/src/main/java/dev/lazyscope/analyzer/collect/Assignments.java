package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.List;

/// Walks assignments and deletions, and the two lists of names that are made by them.
final class Assignments {
  private final Facts facts;
  private final Cursor cursor;
  private final ExpressionWalk expressions;
  private final Effects effects;

  Assignments(Facts facts, Cursor cursor, ExpressionWalk expressions, Effects effects) {
    this.facts = facts;
    this.cursor = cursor;
    this.expressions = expressions;
    this.effects = effects;
  }

  void assign(Stmt.Assign s) {
    expressions.walk(s.value());
    List<Expr> targets = s.targets();
    for (int i = 0; i < targets.size(); i++) {
      expressions.bind(targets.get(i));
      if (cursor.isAtModuleLevel() && targets.get(i) instanceof Expr.Name name) {
        assigned(name, s.value());
      }
    }
  }

  private void assigned(Expr.Name name, Expr value) {
    if (NameLists.isKnown(name.id())) {
      facts.nameLists.assign(name.id(), value, name.start());
    }
    facts.origins.assign(name.id(), value);
    if (name.id().equals("__path__")) {
      effects.ownPath(name.start());
    }
  }

  void annotated(Stmt.AnnAssign s, Definitions definitions) {
    if (s.value().isPresent()) {
      expressions.walk(s.value().get());
      expressions.bind(s.target());
      if (cursor.isAtModuleLevel() && s.target() instanceof Expr.Name name) {
        assigned(name, s.value().get());
      }
    } else if (!(s.target() instanceof Expr.Name)) {
      expressions.bind(s.target());
    }
    definitions.variableAnnotation(s.annotation());
  }

  void augmented(Stmt.AugAssign s) {
    expressions.walk(s.value());
    switch (s.target()) {
      case Expr.Name name -> {
        expressions.walk(name);
        expressions.bind(name);
        if (cursor.isAtModuleLevel()) {
          extended(name, s.value());
        }
      }
      case Expr.Attribute attribute -> {
        effects.store(attribute);
        expressions.walk(attribute);
      }
      case Expr other -> expressions.bind(other);
    }
  }

  private void extended(Expr.Name name, Expr value) {
    if (NameLists.isKnown(name.id())) {
      facts.nameLists.extend(name.id(), value, name.start());
    } else if (name.id().equals("__path__")) {
      effects.ownPath(name.start());
    }
  }

  /// {@return whether this is a method call on one of the lists of names, or on `__path__`}
  boolean listCall(Expr.Call call) {
    if (!cursor.isAtModuleLevel()
        || !(call.function() instanceof Expr.Attribute method)
        || !(method.value() instanceof Expr.Name list)) {
      return false;
    }
    if (NameLists.isKnown(list.id())) {
      facts.nameLists.call(list.id(), method.attr(), call.args(), call.start());
      return true;
    }
    boolean isPath = list.id().equals("__path__");
    if (isPath) {
      effects.ownPath(call.start());
    }
    return isPath;
  }

  void delete(Stmt.Delete s) {
    for (int i = 0; i < s.targets().size(); i++) {
      Expr target = s.targets().get(i);
      if (!(target instanceof Expr.Name name)) {
        expressions.bind(target);
      } else if (cursor.frame.isPresent()) {
        expressions.bind(target);
      } else if (cursor.guards instanceof GuardChain.Top) {
        facts.deleteExport(name.id());
      }
    }
  }
}

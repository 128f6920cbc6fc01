package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.name.Tests;
import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.ArrayList;
import java.util.List;

/// The blocks around a statement, innermost first, as they stand in the tree. Turned into guards
/// only where an import stands, which is rare.
sealed interface GuardChain {
  /// In a long chain of `elif` each branch stands under the negation of all before; so many are
  /// told.
  int MOST_NEGATED = 32;

  GuardChain outer();

  record Top() implements GuardChain {
    @Override
    public GuardChain outer() {
      return this;
    }
  }

  record Branch(GuardChain outer, Expr test, boolean negated) implements GuardChain {}

  record Case(GuardChain outer, boolean negated) implements GuardChain {}

  record Loop(GuardChain outer) implements GuardChain {}

  record With(GuardChain outer, Stmt.With statement) implements GuardChain {}

  record Try(GuardChain outer, Stmt.Try statement, Guard.Part part) implements GuardChain {}

  /// {@return the guards, outermost first}
  static List<Guard> guards(GuardChain innermost, Tests tests) {
    List<GuardChain> chain = new ArrayList<>();
    int negated = 0;
    for (GuardChain link = innermost; !(link instanceof Top); link = link.outer()) {
      negated += link instanceof Branch branch && branch.negated() ? 1 : 0;
      if (negated <= MOST_NEGATED || !(link instanceof Branch)) {
        chain.add(link);
      }
    }
    List<Guard> guards = new ArrayList<>(chain.size());
    for (int i = chain.size() - 1; i >= 0; i--) {
      switch (chain.get(i)) {
        case Top _ -> {}
        case Branch branch -> guards.addAll(tests.guards(branch.test(), branch.negated()));
        case Case c -> guards.add(new Guard.Condition(c.negated()));
        case Loop _ -> guards.add(Guard.Block.LOOP);
        case With with -> guards.add(tests.guard(with.statement()));
        case Try t -> guards.add(new Guard.Try(t.part(), tests.handled(t.statement())));
      }
    }
    return guards;
  }
}

package dev.lazyscope.analyzer.parse;

import dev.lazyscope.analyzer.parse.expression.Cursor;
import dev.lazyscope.analyzer.parse.expression.StackTooSmall;
import dev.lazyscope.analyzer.parse.statement.Statements;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.token.Fault;
import dev.lazyscope.analyzer.token.Lexer;
import dev.lazyscope.analyzer.token.Symbols;
import dev.lazyscope.analyzer.token.Tokens;
import dev.lazyscope.analyzer.tree.Module;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Parses Python as CPython 3.15 does: what `ast.parse` accepts is accepted with the same tree,
/// what it refuses has a problem. A statement with a problem is left out; all others are kept.
public final class Parser {
  /// Offsets are ints, and nobody writes files like this.
  private static final int MOST_BYTES = 256 << 20;

  /// Levels of recursion, of up to 4 KB each, that fit on the stack of any thread.
  private static final int ORDINARY_RECURSION = 100;

  /// Enough for 200 brackets, 100 indentations, and what CPython's own stack allows of lambdas.
  private static final int MOST_RECURSION = 1_500;

  private static final int LARGE_STACK = 32 << 20;

  /// Those that no thread uses. Threads come and go; the names that were met remain.
  private static final Deque<Workspace> FREE = new ConcurrentLinkedDeque<>();

  private Parser() {}

  /// {@return the tree of a file}
  public static Parsed<Module> parse(Source source) {
    if (source.utf8().length > MOST_BYTES) {
      return refused(new Problem(Problem.Kind.TOO_LARGE, 0, "the file is larger than 256 MB"));
    }
    return onLargeEnoughStack(recursion -> parse(source, recursion))
        .orElseGet(() -> refused(new Problem(Problem.Kind.TOO_DEEP, 0, "nested too deeply")));
  }

  private static Parsed<Module> refused(Problem problem) {
    return new Parsed<>(new Module(List.of()), List.of(problem));
  }

  private static Parsed<Module> parse(Source source, int mostRecursion) {
    Workspace workspace = Optional.ofNullable(FREE.poll()).orElseGet(Workspace::new);
    try {
      return parse(source, mostRecursion, workspace);
    } finally {
      FREE.push(workspace);
    }
  }

  private static Parsed<Module> parse(Source source, int mostRecursion, Workspace workspace) {
    workspace.symbols.trim();
    Lexer.tokenize(source.utf8(), source.start(), workspace.symbols, workspace.tokens);
    Cursor cursor = workspace.cursor(source.utf8(), mostRecursion);
    Module module = new Module(new Statements(cursor).file());
    return new Parsed<>(module, problems(source.flaw(), workspace.tokens, cursor));
  }

  /// Parses on the stack at hand, and what nests too deeply for it once more on a large one. Empty
  /// if that is too small as well.
  private static <T> Optional<T> onLargeEnoughStack(IntFunction<T> parsing) {
    try {
      return Optional.of(parsing.apply(ORDINARY_RECURSION));
    } catch (StackTooSmall ordinary) {
      return onLargeStack(() -> parsing.apply(MOST_RECURSION));
    }
  }

  private static <T> Optional<T> onLargeStack(Supplier<T> parsing) {
    FutureTask<T> task = new FutureTask<>(parsing::get);
    Thread thread =
        new Thread(Thread.currentThread().getThreadGroup(), task, "parser", LARGE_STACK);
    thread.start();
    try {
      return Optional.of(task.get());
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof StackTooSmall) {
        return Optional.empty();
      }
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupt);
    }
  }

  /// What is reused from file to file, by one thread at a time.
  private static final class Workspace {
    private final Symbols symbols = new Symbols();
    private final Tokens tokens = new Tokens();

    Cursor cursor(byte[] utf8, int mostRecursion) {
      return new Cursor(utf8, tokens, symbols, mostRecursion);
    }
  }

  private static List<Problem> problems(Optional<Source.Flaw> flaw, Tokens tokens, Cursor cursor) {
    if (flaw.isEmpty() && tokens.faults().isEmpty() && cursor.faults().isEmpty()) {
      return List.of();
    }
    List<Problem> all = new ArrayList<>();
    flaw.ifPresent(f -> all.add(problem(f)));
    for (Fault fault : tokens.faults()) {
      all.add(problem(fault));
    }
    for (Fault fault : cursor.faults()) {
      all.add(problem(fault));
    }
    all.sort(Comparator.comparingInt(Problem::offset));
    return all;
  }

  private static Problem problem(Source.Flaw flaw) {
    Problem.Kind kind =
        switch (flaw.kind()) {
          case ENCODING -> Problem.Kind.ENCODING;
          case NUL_BYTE -> Problem.Kind.NUL_BYTE;
        };
    return new Problem(kind, flaw.offset(), flaw.message());
  }

  private static Problem problem(Fault fault) {
    Problem.Kind kind =
        switch (fault.kind()) {
          case SYNTAX -> Problem.Kind.SYNTAX;
          case PYTHON_2 -> Problem.Kind.PYTHON_2;
          case TOO_DEEP -> Problem.Kind.TOO_DEEP;
        };
    return new Problem(kind, fault.offset(), fault.message());
  }
}

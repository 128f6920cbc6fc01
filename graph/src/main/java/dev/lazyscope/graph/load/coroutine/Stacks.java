package dev.lazyscope.graph.load.coroutine;

/// What the interpreter keeps about the code that runs, as stacks of which a strand owns the upper
/// part. `H` tells how far they reach, `P` is an upper part.
public interface Stacks<H, P> {
  H height();

  /// {@return a height after what lies below it has been exchanged: it reached `from` and reaches
  /// `to` now}
  H moved(H height, H from, H to);

  /// {@return what lies above a height, which is taken away}
  P take(H height);

  void putBack(P part);
}

package dev.lazyscope.graph.load.machine;

/// How a sequence of steps ended.
enum Flow {
  NEXT,
  BREAK,
  CONTINUE,
  RETURN
}

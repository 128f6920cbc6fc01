package dev.lazyscope.graph.load.branch;

/// How a sequence of steps ended.
public enum Flow {
  NEXT,
  BREAK,
  CONTINUE,
  RETURN
}

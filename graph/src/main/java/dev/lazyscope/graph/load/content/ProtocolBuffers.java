package dev.lazyscope.graph.load.content;

/// Modules that the compiler of protocol buffers makes, one for each of its files
/// (https://protobuf.dev/reference/python/python-generated/).
public final class ProtocolBuffers {
  private static final String END = "_pb2";

  private ProtocolBuffers() {}

  /// {@return whether a module of this name is made so}
  public static boolean isMade(String module) {
    return module.endsWith(END);
  }
}

package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/// The paths that code gets which is not followed: in folders that the run has made it may make
/// files, which nobody sees. A name without a folder means one in that where the run stands.
public final class HandedPaths {
  /// How deep paths are looked for in what is handed over: a list of objects with attributes.
  private static final int DEEPEST = 3;

  /// The functions of the standard library's C modules that make files, or start what may.
  private static final Set<String> MAKING =
      Set.of(
          "connect",
          "fork_exec",
          "link",
          "mkfifo",
          "mknod",
          "open",
          "posix_spawn",
          "posix_spawnp",
          "symlink",
          "system");

  /// A text without a folder that is as likely a name of a file as anything else.
  private static final Pattern FILE = Pattern.compile("[^/\\s]+\\.\\w{1,8}|[^/\\s].*/.*");

  /// Methods of texts, patterns, collections and loggers, whatever else has some of that name.
  private static final Set<String> OF_VALUES =
      Set.of(
          "add",
          "append",
          "count",
          "debug",
          "decode",
          "encode",
          "endswith",
          "error",
          "exception",
          "extend",
          "find",
          "findall",
          "finditer",
          "format",
          "fullmatch",
          "get",
          "index",
          "info",
          "insert",
          "join",
          "log",
          "lstrip",
          "match",
          "partition",
          "pop",
          "removeprefix",
          "removesuffix",
          "replace",
          "rfind",
          "rpartition",
          "rsplit",
          "rstrip",
          "search",
          "setdefault",
          "split",
          "startswith",
          "strip",
          "sub",
          "update",
          "warning");

  /// Modules that do nothing with paths but to compute others.
  private static final Set<String> COMPUTING = Set.of("fnmatch", "genericpath", "posixpath");

  private HandedPaths() {}

  /// Tells what something is called with, if that is not followed. `method` is the name that an
  /// object has it under, or empty.
  public static void toUnknown(Machine machine, Value callee, String method, Arguments arguments) {
    if (machine.disk().hasMadeFolders() && isNotFollowed(callee) && !OF_VALUES.contains(method)) {
      share(machine, arguments);
    }
  }

  private static boolean isNotFollowed(Value callee) {
    return switch (callee) {
      case Value.Marker marker -> marker.isUnknown();
      case ClassValue type -> type.isCompiled() || type.isOpaque();
      case Value.AnyOf(var options) -> options.stream().anyMatch(HandedPaths::isNotFollowed);
      case Value _ -> false;
    };
  }

  /// Tells what a function of the standard library in C is called with.
  public static void toLibrary(Machine machine, String function, Arguments arguments) {
    if (MAKING.contains(function)) {
      machine.disk().folder().ifPresent(machine.disk()::share);
      share(machine, arguments);
    }
  }

  /// Tells what a function is called with that was called too often to be followed again.
  public static void toSkipped(Machine machine, FunctionValue skipped, Arguments arguments) {
    if (!(skipped.globals().get("__name__") instanceof Value.Str(var module)
        && COMPUTING.contains(module))) {
      share(machine, arguments);
    }
  }

  private static void share(Machine machine, Arguments arguments) {
    if (machine.disk().hasMadeFolders()) {
      share(machine, arguments.positional(), DEEPEST);
      share(machine, arguments.named().values(), DEEPEST);
    }
  }

  private static void share(Machine machine, Collection<Value> values, int depth) {
    for (Value value : values) {
      share(machine, value, depth);
    }
  }

  private static void share(Machine machine, Value value, int depth) {
    if (depth == 0) {
      return;
    }
    switch (value) {
      case Value.Str(var text) -> share(machine, text);
      case Value.Bytes bytes -> share(machine, bytes.utf8());
      case Value.Tuple(var items) -> share(machine, items, depth - 1);
      case ListValue list -> share(machine, list.items(), depth - 1);
      case DictValue dict -> share(machine, dict.entries().values(), depth - 1);
      case InstanceValue instance -> {
        share(machine, instance.payload(), depth - 1);
        share(machine, instance.attributes().entries().values(), depth - 1);
      }
      case Value _ -> {}
    }
  }

  private static void share(Machine machine, String text) {
    if (text.startsWith("/") || FILE.matcher(text).matches()) {
      PosixModel.absolute(machine, Value.of(text)).ifPresent(machine.disk()::share);
    }
  }
}

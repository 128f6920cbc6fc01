package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.function.Predicate;

/// `genericpath`: what exists on the disk.
public final class GenericPathModel implements NativeModel {

  @Override
  public String module() {
    return "genericpath";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    test(names, "exists", kind -> kind != PathKind.ABSENT);
    test(names, "lexists", kind -> kind != PathKind.ABSENT);
    test(names, "isfile", kind -> kind == PathKind.FILE);
    test(names, "isdir", kind -> kind == PathKind.DIRECTORY);
    test(names, "islink", kind -> false);
  }

  private static void test(DictValue names, String name, Predicate<PathKind> test) {
    Natives.function(
        names,
        name,
        (m, a) ->
            PosixModel.ofEach(
                a.at(0),
                path -> PosixModel.absolute(m, path).map(one -> Value.of(test.test(m.kind(one))))));
  }
}

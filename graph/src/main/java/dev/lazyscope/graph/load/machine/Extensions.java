package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.ProxyValue;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is known of extension modules that are not the standard library's.
///
/// `compiled-from-python`: where a `.py` of the same name lies beside, that code runs, its imports
/// eager as compilers make them. `names-in-the-binary`: otherwise dotted names of modules of the
/// same distribution that stand in the binary count as imported by it.
final class Extensions {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<=\\x00)([A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+|cython_runtime|_cython_\\w+|[0-9a-f]+__mypyc)(?=\\x00)");

  private static final ConcurrentHashMap<Path, Set<String>> NAMES = new ConcurrentHashMap<>();

  private Extensions() {}

  static void execute(
      Interpreter interpreter, ModuleValue module, FoundModule.Extension extension) {
    if (NativeNames.of(module.name()).isPresent()) {
      return;
    }
    interpreter.doubts.within(true, () -> guess(interpreter, module, extension));
  }

  private static boolean guess(
      Interpreter interpreter, ModuleValue module, FoundModule.Extension extension) {
    Optional<String> beside = interpreter.space().text(sourceBeside(extension).toString());
    interpreter.doubts.assume(
        beside.isPresent() ? Heuristic.COMPILED_FROM_PYTHON : Heuristic.NAMES_IN_THE_BINARY);
    if (beside.isPresent()) {
      names(interpreter, extension.file()).stream()
          .filter(name -> name.endsWith("__mypyc"))
          .forEach(interpreter.imports::tryFromC);
      Scripts.Parse parse = interpreter.setting.scripts().ofText(beside.get());
      interpreter.imports.compiled(
          module.namespace(),
          () -> interpreter.modules.run(parse.script().body(), module.namespace()));
      return true;
    }
    module.namespace().open();
    String top = module.name().split("\\.")[0] + ".";
    for (String name : names(interpreter, extension.file())) {
      if (name.endsWith("__mypyc")) {
        interpreter.imports.tryFromC(name);
      } else if (!name.contains(".")) {
        madeUp(interpreter, name);
      } else if (name.startsWith(top) && interpreter.space().find(name).isPresent()) {
        interpreter.imports.tryFromC(name);
      }
    }
    return false;
  }

  private static Path sourceBeside(FoundModule.Extension extension) {
    return extension.file().resolveSibling(extension.name().last() + ".py");
  }

  private static Set<String> names(Interpreter interpreter, Path file) {
    return NAMES.computeIfAbsent(
        file,
        key -> {
          Set<String> found = new TreeSet<>();
          Matcher matcher = NAME.matcher(interpreter.space().text(key.toString()).orElse(""));
          while (matcher.find()) {
            found.add(matcher.group(1));
          }
          return found;
        });
  }

  /// Modules that Cython's run-time makes.
  private static void madeUp(Interpreter interpreter, String name) {
    if (!interpreter.modules.loaded().has(name)) {
      ModuleValue made = new ModuleValue(name, interpreter.dict(), Optional.empty());
      made.namespace().open();
      made.state(ModuleValue.State.DONE);
      interpreter.modules.loaded().put(name, made);
      interpreter.modules.announce(
          interpreter.modules.event(name, Kind.EXTENSION, new ProxyValue.Site("", 0)));
    }
  }
}

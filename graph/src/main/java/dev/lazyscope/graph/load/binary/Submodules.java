package dev.lazyscope.graph.load.binary;

import dev.lazyscope.graph.load.elf.CompiledFile;
import dev.lazyscope.graph.load.elf.Elf;
import dev.lazyscope.graph.load.elf.Instructions;
import java.util.LinkedHashSet;
import java.util.Set;

/// The modules that an extension module made with pybind11 puts below itself into `sys.modules`
/// (`module_::def_submodule`,
/// https://pybind11.readthedocs.io/en/stable/reference.html#_CPPv4N7module_13def_submoduleEPKcPKc).
///
/// That function is known by what it calls, `PyModule_GetName` and `PyImport_AddModule`; its third
/// argument (after the place of the result and the module) is the name.
final class Submodules {
  private static final Set<String> ADD = Set.of("PyImport_AddModule", "PyImport_AddModuleRef");

  private final Elf elf;
  private final Instructions instructions;

  private Submodules(Elf elf) {
    this.elf = elf;
    this.instructions = new Instructions(elf);
  }

  /// {@return their last names; none where that cannot be told}
  static Set<String> made(CompiledFile file) {
    String text = file.latin1();
    return text.contains("pybind11") && ADD.stream().anyMatch(text::contains)
        ? file.read(elf -> new Submodules(elf).names(), Set.of())
        : Set.of();
  }

  private Set<String> names() {
    Set<Long> makers = instructions.callers(instructions.waysTo(ADD));
    makers.retainAll(instructions.callers(instructions.waysTo(Set.of("PyModule_GetName"))));
    Set<String> names = new LinkedHashSet<>();
    instructions.calls(
        elf.code(),
        (place, target) -> {
          if (makers.contains(target)) {
            elf.identifier(instructions.third(place, elf.code())).ifPresent(names::add);
          }
        });
    return names;
  }
}

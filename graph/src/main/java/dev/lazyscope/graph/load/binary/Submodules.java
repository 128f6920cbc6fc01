package dev.lazyscope.graph.load.binary;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The modules that an extension module made with pybind11 puts below itself into `sys.modules`
/// (`module_::def_submodule`,
/// https://pybind11.readthedocs.io/en/stable/reference.html#_CPPv4N7module_13def_submoduleEPKcPKc).
///
/// That function is known by what it calls, `PyModule_GetName` and `PyImport_AddModule`; its third
/// argument (after the place of the result and the module) is the name.
final class Submodules {
  private static final Set<String> ADD = Set.of("PyImport_AddModule", "PyImport_AddModuleRef");

  /// `lea rdx, [rip + distance]`: the third argument (System V ABI, 3.2.3).
  private static final int THIRD = 0x15;

  /// Arguments are put into their registers shortly before a call, in bytes.
  private static final int ARGUMENTS = 48;

  private final Elf elf;
  private final Elf.Section code;

  private Submodules(Elf elf, Elf.Section code) {
    this.elf = elf;
    this.code = code;
  }

  /// {@return their last names; none where that cannot be told}
  static Set<String> made(CompiledFile file) {
    String text = file.latin1();
    return text.contains("pybind11") && ADD.stream().anyMatch(text::contains)
        ? file.read(Submodules::made, Set.of())
        : Set.of();
  }

  private static Set<String> made(Elf elf) {
    return elf.section(".text").map(code -> new Submodules(elf, code).names()).orElse(Set.of());
  }

  private Set<String> names() {
    Set<Long> makers = callers(elf.stubs(elf.slots(ADD)));
    makers.retainAll(callers(elf.stubs(elf.slots(Set.of("PyModule_GetName")))));
    Set<String> names = new LinkedHashSet<>();
    for (int at = code.offset(); at + Elf.CALL <= code.offset() + code.size(); at++) {
      if (elf.octet(at) == 0xe8 && makers.contains(elf.callee(at))) {
        third(at).ifPresent(names::add);
      }
    }
    return names;
  }

  /// The functions that call one of some places.
  private Set<Long> callers(Set<Long> places) {
    Set<Long> callers = new LinkedHashSet<>();
    for (int at = code.offset(); at + Elf.CALL <= code.offset() + code.size(); at++) {
      if (elf.octet(at) == 0xe8 && places.contains(elf.callee(at))) {
        callers.add(elf.function(elf.address(at)));
      }
    }
    return callers;
  }

  private Optional<String> third(int call) {
    for (int at = call - Elf.LEA; at >= Math.max(code.offset(), call - ARGUMENTS); at--) {
      if (elf.octet(at) == 0x48 && elf.octet(at + 1) == 0x8d && elf.octet(at + 2) == THIRD) {
        return elf.identifier(elf.pointed(at));
      }
    }
    return Optional.empty();
  }
}

package dev.lazyscope.graph.load.binary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleTableTest {
  @Test
  void namesStandAloneOrAfterCode() {
    String binary = "\0PyImport_GetModule\0code\u00c3first\0pkg.second\0no name\0";
    assertThat(ModuleTable.lookedUp(binary))
        .contains("first", "pkg.second")
        .doesNotContain("no name", "name");
  }

  @Test
  void whoOnlyImportsLooksForNothing() {
    assertThat(ModuleTable.lookedUp("\0PyImport_ImportModule\0helper\0modules\0")).isEmpty();
  }

  @Test
  void theAttributeOfSysIsTheSameTable() {
    assertThat(ModuleTable.lookedUp("\0PySys_GetObject\0path\0")).isEmpty();
    assertThat(ModuleTable.lookedUp("\0PySys_GetObject\0modules\0helper\0")).contains("helper");
  }
}

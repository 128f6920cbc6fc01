package dev.lazyscope.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each rule of [ArchitectureTest] finds what it forbids and leaves alone what it allows.
final class ArchitectureRulesTest {

  @Test
  void aModuleMayNotUseALaterOne() {
    Sources sources =
        sources(
            unit(
                "analyzer",
                "dev.lazyscope.analyzer.a",
                "import dev.lazyscope.graph.b.B; final class A {}"),
            unit(
                "graph",
                "dev.lazyscope.graph.b",
                "public final class B { dev.lazyscope.analyzer.a.A a; }"));
    assertThat(Arrows.betweenModules(sources))
        .extracting(Finding::message)
        .containsExactly("analyzer may not use dev.lazyscope.graph.b");
  }

  @Test
  void aPackageLiesUnderItsModule() {
    Sources sources = sources(unit("graph", "dev.lazyscope.analyzer.a", "final class A {}"));
    assertThat(Arrows.betweenModules(sources))
        .extracting(Finding::message)
        .contains("package dev.lazyscope.analyzer.a is not under dev.lazyscope.graph");
  }

  @Test
  void namesInCommentsAndTextsAreNoUse() {
    Sources sources =
        sources(
            unit(
                "analyzer",
                "dev.lazyscope.analyzer.a",
                "/// dev.lazyscope.graph.b.B\n"
                    + "final class A { String s = \"dev.lazyscope.graph.b.B\"; }"),
            unit("graph", "dev.lazyscope.graph.b", "final class B {}"));
    assertThat(Arrows.betweenModules(sources)).isEmpty();
  }

  @Test
  void packagesThatUseEachOtherAreACycle() {
    Sources sources =
        sources(
            unit(
                "graph",
                "dev.lazyscope.graph.a",
                "import static dev.lazyscope.graph.b.B.x; final class A {}"),
            unit(
                "graph",
                "dev.lazyscope.graph.b",
                "import dev.lazyscope.graph.c.C; final class B {}"),
            unit(
                "graph",
                "dev.lazyscope.graph.c",
                "import dev.lazyscope.graph.a.A; final class C {}"),
            unit(
                "graph",
                "dev.lazyscope.graph.d",
                "import dev.lazyscope.graph.a.A; final class D {}"));
    assertThat(Arrows.cycles(sources))
        .extracting(Finding::message)
        .containsExactlyInAnyOrder(
            "package cycle: dev.lazyscope.graph.a uses dev.lazyscope.graph.b",
            "package cycle: dev.lazyscope.graph.b uses dev.lazyscope.graph.c",
            "package cycle: dev.lazyscope.graph.c uses dev.lazyscope.graph.a");
  }

  @Test
  void noCycleInALine() {
    Sources sources =
        sources(
            unit(
                "graph",
                "dev.lazyscope.graph.a",
                "import dev.lazyscope.graph.b.B; final class A {}"),
            unit("graph", "dev.lazyscope.graph.b", "final class B {}"));
    assertThat(Arrows.cycles(sources)).isEmpty();
  }

  @Test
  void librariesHaveTheirPlaces() {
    assertThat(
            Places.ofLibraries(
                sources(
                    unit(
                        "graph",
                        "dev.lazyscope.graph",
                        "import com.fasterxml.jackson.databind.ObjectMapper; final class A {}"))))
        .hasSize(1);
    assertThat(
            Places.ofLibraries(
                sources(
                    unit(
                        "analyzer",
                        "dev.lazyscope.analyzer",
                        "import org.jgrapht.Graph; final class A {}"))))
        .hasSize(1);
    assertThat(
            Places.ofLibraries(
                sources(
                    unit(
                        "report",
                        "dev.lazyscope.report",
                        "import picocli.CommandLine; final class A {}"))))
        .hasSize(1);
    assertThat(
            Places.ofLibraries(
                sources(
                    unit(
                        "cli",
                        "dev.lazyscope.cli",
                        "import picocli.CommandLine; import java.util.List; final class A {}"))))
        .isEmpty();
  }

  @Test
  void theWorldIsTouchedInNamedPlaces() {
    String reading =
        "final class A { byte[] x(java.nio.file.Path p) throws java.io.IOException { return"
            + " java.nio.file.Files.readAllBytes(p); } }";
    assertThat(Places.ofTheWorld(sources(unit("graph", "dev.lazyscope.graph", reading))))
        .hasSize(1);
    assertThat(Places.ofTheWorld(sources(unit("cli", "dev.lazyscope.cli", reading)))).isEmpty();
    assertThat(
            Places.ofTheWorld(
                sources(
                    unit(
                        "report",
                        "dev.lazyscope.report",
                        "final class A { void x() { System.out.println(); } }"))))
        .hasSize(1);
    assertThat(
            Places.ofTheWorld(
                sources(
                    unit(
                        "report",
                        "dev.lazyscope.report",
                        "final class A { long x() { return System.nanoTime(); } }"))))
        .isEmpty();
  }

  @Test
  void graphShowsOnlyItsOwnTypes() {
    String imports = "import org.jgrapht.Graph; import java.util.List; ";
    assertThat(foreign(imports + "public interface A { Graph<A, A> x(); }")).hasSize(1);
    assertThat(
            foreign(
                imports
                    + "public final class A { public Graph<A, A> asJGraphT() { return new A(); }"
                    + " }"))
        .isEmpty();
    assertThat(
            foreign(
                imports
                    + "public final class A { public List<Graph<A, A>> x() { return List.of(); }"
                    + " }"))
        .hasSize(1);
    assertThat(foreign(imports + "public record A(Graph<A, A> graph) {}")).hasSize(1);
    assertThat(foreign(imports + "public final class A { public A(Graph<A, A> graph) {} }"))
        .hasSize(1);
    assertThat(
            foreign(
                imports + "final class A { public List<Graph<A, A>> x() { return List.of(); } }"))
        .isEmpty();
    assertThat(
            foreign(
                imports
                    + "public final class A { private Graph<A, A> x; Graph<A, A> y() { return x; }"
                    + " }"))
        .isEmpty();
  }

  @Test
  void silentPackagesAreFound() {
    Unit code = unit("graph", "dev.lazyscope.graph.a", "final class A {}");
    Unit silent = info("package dev.lazyscope.graph.a;");
    Unit speaking = info("/// Says something.\npackage dev.lazyscope.graph.a;");
    assertThat(Described.inPackageInfo(sources(code))).hasSize(1);
    assertThat(Described.inPackageInfo(sources(code, silent))).hasSize(1);
    assertThat(Described.inPackageInfo(sources(code, speaking))).isEmpty();
    assertThat(Described.onMap(sources(code), "`graph.ab` and graph.a")).hasSize(1);
    assertThat(Described.onMap(sources(code), "`graph.a`: the first")).isEmpty();
  }

  @Test
  void emptyNamesAreFound() {
    assertThat(Wording.names(sources(body("final class CycleManager { record StringUtils() {} }"))))
        .hasSize(2);
    assertThat(Wording.names(sources(body("final class Cycles { record Utility() {} }"))))
        .isEmpty();
  }

  @Test
  void openClassesAreFound() {
    assertThat(Wording.openClasses(sources(body("class A {} ")))).hasSize(1);
    assertThat(
            Wording.openClasses(
                sources(
                    body(
                        "sealed interface A { final class B implements A {} abstract static"
                            + " non-sealed class C implements A {} }"))))
        .isEmpty();
  }

  @Test
  void nullMayOnlyBeCompared() {
    assertThat(Wording.nulls(sources(body("final class A { Object x() { return null; } }"))))
        .hasSize(1);
    assertThat(Wording.nulls(sources(body("final class A { void x() { x(null); } }")))).hasSize(1);
    assertThat(
            Wording.nulls(
                sources(
                    body(
                        "final class A { boolean x(Object o) { return null == o || o != null; }"
                            + " }"))))
        .isEmpty();
    assertThat(
            Wording.nulls(
                sources(
                    body(
                        "final class A { int x(String s) { return switch (s) { case null -> 0; case"
                            + " String t -> 1; }; } }"))))
        .isEmpty();
  }

  @Test
  void defaultHidesCases() {
    String types =
        "sealed interface A { record B(int x) implements A {} record C() implements A {} } ";
    assertThat(
            defaults(
                types
                    + "final class X { int x(A a) { return switch (a) { case A.B b -> 1; default ->"
                    + " 2; }; } }"))
        .hasSize(1);
    assertThat(
            defaults(
                types
                    + "final class X { int x(A a) { return switch (a) { case A.B(int y) -> y;"
                    + " default -> 2; }; } }"))
        .hasSize(1);
    assertThat(
            defaults(
                types
                    + "final class X { void x(A a) { switch (a) { case A.B b: break; default:"
                    + " break; } } }"))
        .hasSize(1);
    assertThat(
            defaults(
                types
                    + "final class X { int x(A a) { return switch (a) { case A.B b -> 1; case A.C c"
                    + " -> 2; }; } }"))
        .isEmpty();
    assertThat(
            defaults(
                types
                    + "final class X { int x(Object a) { return switch (a) { case A.B b -> 1; case"
                    + " String c -> 2; default -> 3; }; } }"))
        .isEmpty();
    assertThat(
            defaults(
                types
                    + "final class X { int x(Object a) { return switch (a) { case A b -> 1; default"
                    + " -> 2; }; } }"))
        .isEmpty();
    assertThat(
            defaults(
                types
                    + "final class X { int x(int a) { return switch (a) { case 1 -> 1; default ->"
                    + " 2; }; } }"))
        .isEmpty();
  }

  @Test
  void longFilesAndMethodsAreFound() {
    assertThat(Sizes.files(sources(body("final class A {" + "\n".repeat(500) + "}")))).hasSize(1);
    assertThat(Sizes.files(sources(body("final class A {" + "\n".repeat(400) + "}")))).isEmpty();
    assertThat(Sizes.methods(sources(body("final class A { void x() {" + "\n".repeat(60) + "} }"))))
        .hasSize(1);
    assertThat(Sizes.methods(sources(body("final class A { void x() {" + "\n".repeat(59) + "} }"))))
        .isEmpty();
  }

  @Test
  void aFlatSwitchMayBeLong() {
    String flat = "case 1 -> 1;\n".repeat(70);
    String deep = "case 1 -> {" + "x();\n".repeat(9) + "yield 1; }\n";
    assertThat(
            Sizes.methods(
                sources(
                    body("final class A { int x(int i) { return switch (i) {" + flat + "}; } }"))))
        .isEmpty();
    assertThat(
            Sizes.methods(
                sources(
                    body(
                        "final class A { int x(int i) { return switch (i) {"
                            + flat
                            + deep
                            + "}; } }"))))
        .hasSize(1);
  }

  @Test
  void aListOfCallsMayBeLong() {
    String calls = "x(\n);\n".repeat(40);
    assertThat(Sizes.methods(sources(body("final class A { void x() {" + calls + "} }"))))
        .isEmpty();
    assertThat(Sizes.methods(sources(body("final class A { void x() {" + calls + "if (y) {} } }"))))
        .hasSize(1);
  }

  @Test
  void fullPackagesAreFound() {
    assertThat(Sizes.packages(new Sources(Collections.nCopies(16, body("final class A {}")))))
        .hasSize(1);
    assertThat(Sizes.packages(new Sources(Collections.nCopies(15, body("final class A {}")))))
        .isEmpty();
  }

  @Test
  void longParameterListsAreFound() {
    String five = "(int a, int b, int c, int d, int e)";
    assertThat(Sizes.parameters(sources(body("final class A { void x" + five + " {} }"))))
        .hasSize(1);
    assertThat(Sizes.parameters(sources(body("final class A { A" + five + " {} }")))).hasSize(1);
    assertThat(Sizes.parameters(sources(body("record A" + five + " {}")))).isEmpty();
    assertThat(
            Sizes.parameters(
                sources(body("final class A { @Override public void x" + five + " {} }"))))
        .isEmpty();
  }

  private static List<Finding> foreign(String text) {
    return Places.ofForeignTypes(sources(body(text)));
  }

  private static List<Finding> defaults(String text) {
    return Wording.defaults(sources(body(text)));
  }

  private static Sources sources(Unit... units) {
    return new Sources(List.of(units));
  }

  private static Unit info(String text) {
    return Unit.parse("graph", false, "graph/package-info.java", text);
  }

  private static Unit body(String text) {
    return unit("graph", "dev.lazyscope.graph", text);
  }

  private static Unit unit(String module, String packageName, String text) {
    return Unit.parse(module, false, module + "/A.java", "package " + packageName + "; " + text);
  }
}

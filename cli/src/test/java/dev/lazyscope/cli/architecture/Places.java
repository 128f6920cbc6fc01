package dev.lazyscope.cli.architecture;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the world and other people's libraries may be touched.
final class Places {
  /// A library, by the start of its package names, and the modules that may name it.
  private record Library(String prefix, Set<String> modules) {}

  private static final List<Library> LIBRARIES =
      List.of(
          new Library("org.jgrapht.", Set.of("graph", "report")),
          new Library("io.roastedroot.", Set.of("graph")),
          new Library("com.dylibso.chicory.", Set.of("graph")),
          new Library("com.fasterxml.jackson.core.", Set.of("graph", "report", "cli")),
          new Library("com.fasterxml.jackson.databind.", Set.of("report", "cli")),
          new Library("org.eclipse.elk.", Set.of("report")),
          new Library("picocli.", Set.of("cli")),
          new Library("org.tomlj.", Set.of("cli")),
          new Library("org.eclipse.jgit.", Set.of("cli")),
          new Library("me.tongfei.", Set.of("cli")));

  /// Files, processes, the console and the environment.
  private static final Pattern WORLD =
      Pattern.compile(
          "\\b(Files|ProcessBuilder|Runtime|FileChannel|FileInputStream|FileOutputStream"
              + "|FileReader|FileWriter|RandomAccessFile|PrintStream|ZipFile|JarFile|Socket"
              + "|HttpClient|URLConnection)\\b"
              + "|\\bSystem\\s*\\.\\s*(out|err|in|getenv|getProperty|exit)\\b");

  /// The classes below cli that read or write: source loading, module finding, caches.
  static final Set<String> MAY_TOUCH_THE_WORLD =
      Set.of("analyzer.FileReading", "analyzer.SummaryCache", "graph.Disk", "graph.Archive");

  /// The one method of graph that shows a library's type: `ImportGraph.asJGraphT`.
  private static final String VIEW = "asJGraphT";

  private Places() {}

  static List<Finding> ofLibraries(Sources sources) {
    return sources.main().stream()
        .flatMap(
            unit ->
                unit.importedNames().stream()
                    .filter(name -> !mayImport(unit.module(), name))
                    .map(name -> Finding.in(unit, unit.module() + " may not import " + name)))
        .toList();
  }

  static List<Finding> ofTheWorld(Sources sources) {
    return sources.main().stream()
        .filter(unit -> !unit.module().equals("cli"))
        .filter(unit -> !MAY_TOUCH_THE_WORLD.contains(unit.module() + "." + unit.name()))
        .flatMap(
            unit ->
                WORLD
                    .matcher(unit.code())
                    .results()
                    .map(match -> Finding.in(unit, "may not touch the world: " + match.group()))
                    .distinct())
        .toList();
  }

  /// Signatures that other packages see show only types of Java and of this project.
  static List<Finding> ofForeignTypes(Sources sources) {
    return sources.main().stream()
        .filter(unit -> unit.module().equals("graph"))
        .flatMap(
            unit ->
                exposed(unit)
                    .filter(type -> isForeign(unit, type))
                    .map(type -> foreign(unit, type)))
        .toList();
  }

  private static boolean mayImport(String module, String name) {
    if (name.startsWith("java.")
        || name.startsWith("javax.")
        || name.startsWith("dev.lazyscope.")) {
      return true;
    }
    return LIBRARIES.stream()
        .anyMatch(
            library -> name.startsWith(library.prefix()) && library.modules().contains(module));
  }

  private static Finding foreign(Unit unit, ClassOrInterfaceType type) {
    return Finding.at(unit, type, "a public signature shows " + type.getNameAsString());
  }

  private static boolean isForeign(Unit unit, ClassOrInterfaceType type) {
    String name = unit.imports().getOrDefault(type.getNameAsString(), "java.lang.");
    return !name.startsWith("java.") && !name.startsWith("dev.lazyscope.");
  }

  private static Stream<ClassOrInterfaceType> exposed(Unit unit) {
    Stream<Type> ofCallables =
        unit.tree().findAll(CallableDeclaration.class).stream()
            .map(callable -> (CallableDeclaration<?>) callable)
            .filter(Places::isVisible)
            .filter(callable -> !callable.getNameAsString().equals(VIEW))
            .filter(Places::isInPublicType)
            .flatMap(Places::signature);
    Stream<Type> ofFields =
        unit.tree().findAll(FieldDeclaration.class).stream()
            .filter(FieldDeclaration::isPublic)
            .map(FieldDeclaration::getElementType);
    Stream<Type> ofRecords =
        unit.tree().findAll(RecordDeclaration.class).stream()
            .filter(RecordDeclaration::isPublic)
            .flatMap(type -> type.getParameters().stream())
            .map(NodeWithType::getType);
    return Stream.of(ofCallables, ofFields, ofRecords)
        .flatMap(types -> types)
        .flatMap(type -> type.findAll(ClassOrInterfaceType.class).stream());
  }

  private static boolean isInPublicType(CallableDeclaration<?> callable) {
    return callable
        .getParentNode()
        .filter(parent -> parent instanceof TypeDeclaration<?> type && type.isPublic())
        .isPresent();
  }

  private static boolean isVisible(CallableDeclaration<?> callable) {
    return callable.isPublic()
        || callable.isProtected()
        || callable
            .getParentNode()
            .filter(
                parent -> parent instanceof ClassOrInterfaceDeclaration type && type.isInterface())
            .isPresent();
  }

  private static Stream<Type> signature(CallableDeclaration<?> callable) {
    Stream<Type> parameters = callable.getParameters().stream().map(Parameter::getType);
    return callable instanceof MethodDeclaration method
        ? Stream.concat(parameters, Stream.of(method.getType()))
        : parameters;
  }
}

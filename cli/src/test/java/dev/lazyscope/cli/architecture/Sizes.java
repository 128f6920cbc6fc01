package dev.lazyscope.cli.architecture;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How large files, methods, packages and parameter lists may be, and which are the largest.
final class Sizes {
  private static final int FILE = 500;
  private static final int METHOD = 60;
  private static final int PACKAGE = 15;
  private static final int PARAMETERS = 4;

  /// Too large and to be parted: the interpreter, whose classes call each other in a circle, and
  /// its values. These ceilings may only go down.
  private static final Map<String, Integer> LARGE_PACKAGES =
      Map.of("dev.lazyscope.graph.load.machine", 34, "dev.lazyscope.graph.load.value", 20);

  /// A case, or a call, longer than this is no entry of a table any more.
  private static final int FLAT_CASE = 8;

  private static final int FLAT_CALL = 12;

  private Sizes() {}

  static List<Finding> files(Sources sources) {
    return sources.units().stream()
        .filter(unit -> unit.lines() > FILE)
        .map(unit -> Finding.in(unit, unit.lines() + " lines, " + FILE + " are allowed"))
        .toList();
  }

  static List<Finding> methods(Sources sources) {
    return callables(sources)
        .filter(place -> place.lines() > METHOD && !isTable(place.callable()))
        .map(place -> place.finding(place.lines() + " lines, " + METHOD + " are allowed"))
        .toList();
  }

  static List<Finding> packages(Sources sources) {
    Map<String, List<Unit>> packages =
        sources.main().stream()
            .filter(unit -> !unit.isPackageInfo())
            .collect(Collectors.groupingBy(Unit::packageName, TreeMap::new, Collectors.toList()));
    return packages.values().stream()
        .filter(units -> units.size() > allowed(units.getFirst().packageName()))
        .map(
            units ->
                Finding.in(
                    units.getFirst(),
                    units.size()
                        + " files in its package, "
                        + allowed(units.getFirst().packageName())
                        + " are allowed"))
        .toList();
  }

  private static int allowed(String packageName) {
    return LARGE_PACKAGES.getOrDefault(packageName, PACKAGE);
  }

  static List<Finding> parameters(Sources sources) {
    return callables(sources)
        .filter(place -> place.callable().getParameters().size() > PARAMETERS)
        .filter(place -> !isGiven(place.callable()))
        .map(
            place ->
                place.finding(
                    place.callable().getParameters().size()
                        + " parameters, "
                        + PARAMETERS
                        + " are allowed"))
        .toList();
  }

  static List<String> largestFiles(Sources sources, int count) {
    return sources.main().stream()
        .sorted(Comparator.comparingInt(Unit::lines).reversed())
        .limit(count)
        .map(unit -> String.format("%4d %s", unit.lines(), unit.file()))
        .toList();
  }

  static List<String> largestMethods(Sources sources, int count) {
    return callables(new Sources(sources.main()))
        .sorted(Comparator.comparingInt(Callable::lines).reversed())
        .limit(count)
        .map(place -> String.format("%4d %s", place.lines(), place.finding("").toString()))
        .toList();
  }

  private record Callable(Unit unit, CallableDeclaration<?> callable) {
    int lines() {
      return Unit.lineCount(callable);
    }

    Finding finding(String message) {
      return Finding.at(unit, callable, callable.getNameAsString() + ": " + message);
    }
  }

  private static Stream<Callable> callables(Sources sources) {
    return sources.units().stream()
        .flatMap(
            unit ->
                unit.tree().findAll(CallableDeclaration.class).stream()
                    .map(callable -> new Callable(unit, (CallableDeclaration<?>) callable)));
  }

  /// An overridden method takes what its interface says, a record's constructor its components.
  private static boolean isGiven(CallableDeclaration<?> callable) {
    return callable.isAnnotationPresent("Override")
        || (callable instanceof ConstructorDeclaration
            && callable.getParentNode().filter(RecordDeclaration.class::isInstance).isPresent());
  }

  /// A table: a switch with nothing beside it but a statement or two, every case short; or one
  /// short call after the other.
  private static boolean isTable(CallableDeclaration<?> callable) {
    List<Statement> body =
        callable instanceof MethodDeclaration method
            ? method.getBody().map(block -> List.copyOf(block.getStatements())).orElse(List.of())
            : List.of();
    return (body.size() <= 3 && body.stream().anyMatch(Sizes::holdsFlatSwitch))
        || body.stream().allMatch(Sizes::isShortCall) && !body.isEmpty();
  }

  private static boolean isShortCall(Statement statement) {
    return statement instanceof ExpressionStmt && Unit.lineCount(statement) <= FLAT_CALL;
  }

  private static boolean holdsFlatSwitch(Statement statement) {
    return statement
        .findFirst(Node.class, node -> node instanceof SwitchNode)
        .map(node -> (SwitchNode) node)
        .filter(
            node ->
                node.getEntries().stream().allMatch(entry -> Unit.lineCount(entry) <= FLAT_CASE))
        .isPresent();
  }
}

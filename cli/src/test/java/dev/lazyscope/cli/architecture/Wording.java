package dev.lazyscope.cli.architecture;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How types are named and what is not written: null, `default` over sealed types, open classes.
final class Wording {
  private static final Pattern EMPTY_NAME =
      Pattern.compile("(Manager|Helper|Helpers|Util|Utils|Service|Factory)$");

  private Wording() {}

  static List<Finding> names(Sources sources) {
    return types(sources.units())
        .filter(place -> EMPTY_NAME.matcher(place.type().getNameAsString()).find())
        .map(place -> place.finding("says nothing: name it after what it is"))
        .toList();
  }

  /// A class is final, or says which classes extend it.
  static List<Finding> openClasses(Sources sources) {
    return types(sources.main())
        .filter(place -> place.type() instanceof ClassOrInterfaceDeclaration type && isOpen(type))
        .map(place -> place.finding("is neither final nor sealed nor abstract"))
        .toList();
  }

  /// `null` is compared with what Java or a library returned, and never handed on.
  static List<Finding> nulls(Sources sources) {
    return sources.main().stream()
        .flatMap(
            unit ->
                unit.tree().findAll(NullLiteralExpr.class).stream()
                    .filter(literal -> !isCompared(literal))
                    .map(literal -> Finding.at(unit, literal, "null")))
        .toList();
  }

  /// A switch over one of our sealed types names all cases, so that a new case breaks the build
  /// wherever somebody must think about it; where all others are meant, a last case with the sealed
  /// type itself says so. Best effort: a sealed type is recognised by its name.
  static List<Finding> defaults(Sources sources) {
    Set<String> roots = sealedRoots(sources);
    Set<String> sealedNames = sealedNames(roots, sources);
    return sources.main().stream()
        .flatMap(
            unit ->
                unit.tree().findAll(Node.class).stream()
                    .filter(node -> node instanceof SwitchNode)
                    .filter(node -> hasDefault((SwitchNode) node))
                    .filter(node -> isOverSealedType((SwitchNode) node, roots, sealedNames))
                    .map(
                        node ->
                            Finding.at(
                                unit,
                                node,
                                "default in a switch over a sealed type; name the cases, or the"
                                    + " type for all others")))
        .toList();
  }

  private record Place(Unit unit, TypeDeclaration<?> type) {
    Finding finding(String message) {
      return Finding.at(unit, type, type.getNameAsString() + " " + message);
    }
  }

  private static Stream<Place> types(List<Unit> units) {
    return units.stream()
        .flatMap(
            unit ->
                unit.tree().findAll(TypeDeclaration.class).stream()
                    .map(type -> new Place(unit, (TypeDeclaration<?>) type)));
  }

  private static boolean isOpen(ClassOrInterfaceDeclaration type) {
    return !type.isInterface()
        && !type.isFinal()
        && !type.isAbstract()
        && !type.hasModifier(Modifier.Keyword.SEALED);
  }

  private static boolean isCompared(NullLiteralExpr literal) {
    return literal
        .getParentNode()
        .filter(parent -> parent instanceof SwitchEntry || isComparison(parent))
        .isPresent();
  }

  private static boolean isComparison(Node node) {
    return node instanceof BinaryExpr binary
        && (binary.getOperator() == BinaryExpr.Operator.EQUALS
            || binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS);
  }

  private static Set<String> sealedRoots(Sources sources) {
    return types(sources.main())
        .map(Place::type)
        .filter(type -> type.hasModifier(Modifier.Keyword.SEALED))
        .map(TypeDeclaration::getNameAsString)
        .collect(Collectors.toSet());
  }

  /// {@return the simple names of our sealed types and of those that implement them}
  private static Set<String> sealedNames(Set<String> roots, Sources sources) {
    Stream<String> cases =
        types(sources.main())
            .map(Place::type)
            .filter(type -> implementsAnyOf(roots, type))
            .map(TypeDeclaration::getNameAsString);
    return Stream.concat(roots.stream(), cases).collect(Collectors.toSet());
  }

  private static boolean implementsAnyOf(Set<String> roots, TypeDeclaration<?> type) {
    return type
        .findAll(
            ClassOrInterfaceType.class,
            used -> used.getParentNode().filter(type::equals).isPresent())
        .stream()
        .anyMatch(used -> roots.contains(used.getNameAsString()));
  }

  private static boolean hasDefault(SwitchNode node) {
    return node.getEntries().stream()
        .anyMatch(entry -> entry.isDefault() || entry.getLabels().isEmpty());
  }

  /// All patterns are cases of sealed types, and none is the whole sealed type: beside that, a
  /// `default` means that the switch is over a wider type.
  private static boolean isOverSealedType(
      SwitchNode node, Set<String> roots, Set<String> sealedNames) {
    List<String> names =
        node.getEntries().stream()
            .flatMap(entry -> entry.getLabels().stream())
            .flatMap(Wording::patternType)
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .toList();
    return !names.isEmpty()
        && sealedNames.containsAll(names)
        && names.stream().noneMatch(roots::contains);
  }

  private static Stream<String> patternType(Node label) {
    return switch (label) {
      case TypePatternExpr pattern -> Stream.of(pattern.getType().asString());
      case RecordPatternExpr pattern -> Stream.of(pattern.getType().asString());
      default -> Stream.empty();
    };
  }
}

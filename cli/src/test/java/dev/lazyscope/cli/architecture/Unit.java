package dev.lazyscope.cli.architecture;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One Java file of a module. `file` is its path in the repository, `code` its text without
/// comments and literals.
record Unit(
    String module, boolean test, String file, String code, int lines, CompilationUnit tree) {

  static Unit parse(String module, boolean test, String file, String text) {
    ParserConfiguration newest =
        new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_25);
    ParseResult<CompilationUnit> result = new JavaParser(newest).parse(text);
    CompilationUnit tree =
        result
            .getResult()
            .filter(_ -> result.isSuccessful())
            .orElseThrow(() -> new IllegalStateException(file + ": " + result.getProblems()));
    return new Unit(module, test, file, codeOf(tree), (int) text.lines().count(), tree);
  }

  String packageName() {
    return tree.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse("");
  }

  /// {@return the name of the file without `.java`}
  String name() {
    return file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
  }

  boolean isPackageInfo() {
    return name().equals("package-info");
  }

  /// {@return the names after `import`, by their last part; a star import has the part `*`}
  Map<String, String> imports() {
    return tree.getImports().stream()
        .map(Unit::imported)
        .collect(Collectors.toMap(Unit::lastPart, name -> name, (first, _) -> first));
  }

  List<String> importedNames() {
    return tree.getImports().stream().map(Unit::imported).toList();
  }

  static int firstLine(Node node) {
    return node.getBegin().map(place -> place.line).orElse(0);
  }

  static int lineCount(Node node) {
    return node.getRange().map(range -> range.end.line - range.begin.line + 1).orElse(0);
  }

  private static String imported(ImportDeclaration declaration) {
    return declaration.getNameAsString() + (declaration.isAsterisk() ? ".*" : "");
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String codeOf(CompilationUnit tree) {
    StringBuilder code = new StringBuilder();
    tree.getTokenRange().orElseThrow().forEach(token -> append(code, token));
    return code.toString();
  }

  private static void append(StringBuilder code, JavaToken token) {
    if (token.getCategory().isComment()) {
      return;
    }
    code.append(token.getCategory().isLiteral() ? "0" : token.getText());
  }
}

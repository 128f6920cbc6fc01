package dev.lazyscope.analyzer.agreement;

import dev.lazyscope.analyzer.dump.TreePrinter;
import dev.lazyscope.analyzer.parse.Parsed;
import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Module;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Prints for each file named on standard input what `dump_trees.py` prints: path, tab, and the MD5
/// of the tree or `!` and the first problem. With `--text` it prints the trees.
final class Trees {
  private Trees() {}

  public static void main(String[] arguments) throws IOException {
    boolean isText = arguments.length > 0 && arguments[0].equals("--text");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line : in.lines().toList()) {
      Path path = Path.of(line);
      if (Files.isRegularFile(path)) {
        byte[] raw = Files.readAllBytes(path);
        System.out.println(isText ? text(raw) : line + "\t" + result(raw));
      }
    }
  }

  static String text(byte[] raw) {
    Source source = Source.decode(raw);
    Parsed<Module> parsed = Parser.parse(source);
    parsed.problems().forEach(System.err::println);
    return TreePrinter.print(parsed.tree(), source);
  }

  static String result(byte[] raw) {
    Source source = Source.decode(raw);
    Parsed<Module> parsed = Parser.parse(source);
    if (!parsed.problems().isEmpty()) {
      return "!" + parsed.problems().getFirst();
    }
    return md5(TreePrinter.print(parsed.tree(), source));
  }

  private static String md5(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package dev.lazyscope.analyzer.agreement;

import dev.lazyscope.analyzer.dump.TreePrinter;
import dev.lazyscope.analyzer.parse.Parsed;
import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.parse.Problem;
import dev.lazyscope.analyzer.source.LineMap;
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
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Prints for each file named on standard input what `dump_trees.py` prints: path, tab, and the MD5
/// of the tree or `!` and the first problem. With `--text` it prints the trees, with `--base64`
/// each line of the input is a source in base64.
final class Trees {
  private Trees() {}

  public static void main(String[] arguments) throws IOException {
    List<String> options = List.of(arguments);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line : in.lines().toList()) {
      boolean isSource = options.contains("--base64");
      if (isSource || Files.isRegularFile(Path.of(line))) {
        byte[] raw =
            isSource ? Base64.getDecoder().decode(line) : Files.readAllBytes(Path.of(line));
        System.out.println(options.contains("--text") ? text(raw) : line + "\t" + result(raw));
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
      Problem first = parsed.problems().getFirst();
      int line = LineMap.of(source.utf8()).line(first.offset());
      return "!%d: %s: %s".formatted(line, first.kind().id(), first.message());
    }
    return md5(TreePrinter.print(parsed.tree(), source));
  }

  /// {@return whether two results say the same: the same tree, or both an error}
  static boolean agree(String one, String other) {
    return one.equals(other) || one.startsWith("!") && other.startsWith("!");
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

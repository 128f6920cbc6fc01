package dev.lazyscope.graph.load.content;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What the text of a module says about its names, without following the code.
public final class Mentions {
  /// Code that gives a module names which do not stand in its text.
  private static final Pattern ANY_NAME =
      Pattern.compile(
          "\\bimport\\s*\\*|\\b(?:globals|locals|vars)\\s*\\(\\s*\\)|\\bexec\\s*\\("
              + "|\\bsetattr\\s*\\((?!\\s*self\\b)|(?m:^)(?:async\\s+)?def\\s+__getattr__\\b"
              + "|\\bmodules\\s*\\[[^\\]]*\\]\\s*\\.\\s*__dict__\\b");

  private Mentions() {}

  /// {@return whether code of this text may bind the name in its module}
  public static boolean mayBind(byte[] source, String name) {
    String text = new String(source, StandardCharsets.UTF_8);
    return ANY_NAME.matcher(text).find()
        || Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).find();
  }
}

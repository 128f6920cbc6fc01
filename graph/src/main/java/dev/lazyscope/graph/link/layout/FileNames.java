package dev.lazyscope.graph.link.layout;

import java.util.Set;

/// What the name of a file or folder alone tells.
final class FileNames {
  /// Suffixes of files that are never folders with sources; saves a look at each such file.
  private static final Set<String> FILES =
      Set.of(
          "pyc", "pyi", "pyo", "pyx", "pxd", "pxi", "so", "pyd", "dll", "a", "o", "c", "h", "cc",
          "cpp", "hpp", "cu", "cuh", "f", "f90", "f95", "rs", "txt", "md", "rst", "json", "yaml",
          "yml", "toml", "cfg", "ini", "html", "css", "js", "ts", "map", "svg", "png", "jpg", "gif",
          "ico", "ttf", "woff", "woff2", "xml", "xsd", "xsl", "csv", "tsv", "gz", "zip", "npy",
          "npz", "pkl", "dat", "bin", "po", "mo", "pot", "sql", "tmpl", "typed", "lock", "sh",
          "ipynb", "pem", "crt", "jinja", "j2", "proto", "tpl", "pdf", "parquet", "mp3", "wav");

  private FileNames() {}

  static boolean mayBeFolder(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 || !FILES.contains(name.substring(dot + 1));
  }

  static boolean isIdentifier(String name) {
    if (name.isEmpty() || !isStart(name.codePointAt(0))) {
      return false;
    }
    return name.codePoints().allMatch(c -> c == '_' || Character.isUnicodeIdentifierPart(c));
  }

  private static boolean isStart(int c) {
    return c == '_' || Character.isUnicodeIdentifierStart(c);
  }
}

package dev.lazyscope.cli.defer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A plan as a Python module for `sys.set_lazy_imports_filter` (PEP 810), and the test that fails
/// when it is out of date.
public final class FilterModule {
  private static final String MODULE =
      """
      ""\"Defers imports of this program, except those that must stay eager.

      Written by `lazyscope fix --style filter`; run that again instead of editing.
      Call install() before anything else is imported. Python before 3.15 ignores it.
      ""\"
      import sys

      # Packages whose imports were analysed. Statements of all others stay eager.
      ANALYSED = frozenset((
      %s))

      # (importer, imported): the statement stays eager; imported:name is one name of a from-import.
      KEEP_EAGER = frozenset((
      %s))


      def is_deferred(importer, imported, names):
          # Code that exec() runs may have no name.
          if not importer or importer.partition(".")[0] not in ANALYSED:
              return False
          return not (
              (importer, imported) in KEEP_EAGER
              or (importer, "*") in KEEP_EAGER
              or ("*", imported) in KEEP_EAGER
              or any((importer, imported + ":" + name) in KEEP_EAGER for name in names or ())
          )


      def install():
          if hasattr(sys, "set_lazy_imports_filter"):
              sys.set_lazy_imports_filter(is_deferred)
              sys.set_lazy_imports("all")
      """;

  private static final String TEST =
      """
      ""\"Fails when %1$s is out of date. Written by `lazyscope fix --style filter`.""\"
      import pathlib
      import shutil
      import subprocess
      import unittest

      # Where the command was given.
      FOLDER = pathlib.Path(__file__).resolve().parent / %3$s


      class LazyFilterTest(unittest.TestCase):
          @unittest.skipUnless(shutil.which("lazyscope"), "lazyscope is not installed")
          def test_is_up_to_date(self):
              command = ["lazyscope", "fix", %2$s, "--check"]
              done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True)
              self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
      """;

  private FilterModule() {}

  /// {@return the module}
  public static String of(WholePlan plan) {
    String analysed =
        plan.analysed().stream().map(name -> "    %s,\n".formatted(quoted(name))).collect(joined());
    String kept = plan.kept().entrySet().stream().map(FilterModule::line).collect(joined());
    return MODULE.formatted(analysed, kept);
  }

  /// {@return a test that runs `fix` with these arguments and `--check` in a folder, which is told
  /// relative to the test's}
  public static String test(String module, List<String> arguments, String folder) {
    String quoted = arguments.stream().map(FilterModule::quoted).collect(Collectors.joining(", "));
    return TEST.formatted(module, quoted, quoted(folder));
  }

  private static String line(Map.Entry<String, String> kept) {
    String[] words = kept.getKey().split(" ");
    return "    # %s\n    (%s, %s),\n"
        .formatted(kept.getValue().replaceAll("\\s+", " "), quoted(words[0]), quoted(words[1]));
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
        + '"';
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }
}

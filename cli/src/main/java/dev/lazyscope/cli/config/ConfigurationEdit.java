package dev.lazyscope.cli.config;

import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Adds lines to `keep-eager` and leaves the rest of the file as it is.
public final class ConfigurationEdit {
  private static final String OWN = "lazyscope.toml";
  private static final String SHARED = "pyproject.toml";
  private static final String SECTION = "[tool.lazyscope]";

  /// An array of strings, comments and line ends between them.
  private static final Pattern PRESENT =
      Pattern.compile(
          "(?m)^keep-eager[ \\t]*=[ \\t]*\\[(?:\\s|,|#[^\\n]*|\"[^\"\\n]*\"|'[^'\\n]*')*\\]");

  private ConfigurationEdit() {}

  /// Adds what is not there yet to the file that configures `project`; {@return that file}
  public static Path keepEager(Path project, Collection<String> lines) {
    Path file = file(project);
    Configuration present = ConfigurationFile.find(project);
    Set<String> all = new LinkedHashSet<>(present.list(ConfigKey.KEEP_EAGER));
    if (!all.addAll(lines)) {
      return file;
    }
    String text = Files.exists(file) ? read(file) : "";
    WholeFile.write(file, edited(text, file.endsWith(OWN), array(all)));
    return file;
  }

  private static Path file(Path project) {
    Optional<Path> folder = Optional.of(ConfigurationFile.find(project).base());
    List<Path> candidates = new ArrayList<>();
    folder.ifPresent(base -> candidates.addAll(List.of(base.resolve(OWN), base.resolve(SHARED))));
    return candidates.stream()
        .filter(Files::exists)
        .findFirst()
        .orElse(folder.orElse(project).resolve(OWN));
  }

  private static String edited(String text, boolean isOwn, String array) {
    String entry = "keep-eager = " + array;
    int section = isOwn ? 0 : text.indexOf(SECTION);
    if (section < 0) {
      String gap = text.isEmpty() || text.endsWith("\n") ? "\n" : "\n\n";
      return text + gap + SECTION + "\n" + entry + "\n";
    }
    Matcher present = PRESENT.matcher(text);
    if (present.find(section)) {
      return text.substring(0, present.start()) + entry + text.substring(present.end());
    }
    int at = isOwn ? 0 : lineEnd(text, section);
    return text.substring(0, at) + entry + "\n" + text.substring(at);
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  private static String array(Set<String> lines) {
    StringBuilder array = new StringBuilder("[\n");
    lines.forEach(line -> array.append("    \"").append(line).append("\",\n"));
    return array.append("]").toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UsageProblem("cannot read " + file + ": " + WholeFile.reason(failure));
    }
  }
}

package dev.lazyscope.cli.defer;

import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes a plan as a filter module.
public record FilterFile(WholePlan plan, Session session) {

  /// Writes the filter module, or compares it; {@return whether it is up to date}
  public boolean write(boolean isCheck, Optional<String> test, List<String> arguments) {
    String text = FilterModule.of(plan);
    if (isCheck) {
      return isUpToDate(text);
    }
    session.print(text);
    test.ifPresent(file -> WholeFile.write(session.world().resolve(file), test(file, arguments)));
    return true;
  }

  private String test(String file, List<String> arguments) {
    Path folder =
        Optional.ofNullable(session.world().resolve(file).getParent())
            .orElse(session.world().directory());
    String output = session.options().output().orElseThrow();
    return FilterModule.test(
        Path.of(output).getFileName().toString(),
        arguments,
        relative(folder, session.world().directory()));
  }

  private static String relative(Path folder, Path other) {
    String relative = folder.normalize().relativize(other.normalize()).toString();
    return relative.isEmpty() ? "." : relative.replace('\\', '/');
  }

  private boolean isUpToDate(String text) {
    String name = session.options().output().orElseThrow();
    try {
      Path file = session.world().resolve(name);
      if (Files.exists(file) && Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
        return true;
      }
    } catch (IOException failure) {
      throw new UsageProblem("cannot read " + name + ": " + WholeFile.reason(failure));
    }
    session.world().err().printf("%s is out of date: run fix again without --check\n", name);
    return false;
  }
}

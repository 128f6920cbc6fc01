package dev.lazyscope.cli.option;

import dev.lazyscope.cli.syntax.Option;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.chain.ImportTimes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Supplier;

/// The log of measured import times that a user may give.
public final class ImportTimeLog {
  private final Supplier<Optional<String>> file;

  public ImportTimeLog(Option option) {
    file =
        option
            .says("A log of python -X importtime; savings are stated in milliseconds.")
            .text("FILE");
  }

  /// {@return what the log says, nothing where none is given}
  public ImportTimes read(World world) {
    return file.get().map(name -> read(name, world)).orElseGet(() -> ImportTimes.read(""));
  }

  private static ImportTimes read(String name, World world) {
    try {
      byte[] log = Files.readAllBytes(world.resolve(name));
      ImportTimes times = ImportTimes.read(new String(log, charset(log)));
      if (times.isEmpty()) {
        throw new UsageProblem(
            name
                + " holds no line of python -X importtime; record one with:"
                + " python -X importtime -m MODULE 2> "
                + name);
      }
      return times;
    } catch (IOException failure) {
      throw new UsageProblem("cannot read " + name + ": " + WholeFile.reason(failure));
    }
  }

  /// PowerShell writes what it redirects in UTF-16, with a byte order mark.
  private static Charset charset(byte[] log) {
    boolean isWide =
        log.length >= 2
            && (log[0] == (byte) 0xff && log[1] == (byte) 0xfe
                || log[0] == (byte) 0xfe && log[1] == (byte) 0xff);
    return isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}

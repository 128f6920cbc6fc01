package dev.lazyscope.cli;

import dev.lazyscope.cli.world.World;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// Runs the program inside the test: what it printed and how it ended.
public record Cli(int code, String out, String err) {

  /// Runs it in `folder` with no environment variables and no terminal.
  public static Cli run(Path folder, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    World world =
        new World(
            out,
            new PrintWriter(err),
            folder,
            Map.of("HOME", folder.toString()),
            World.Terminals.NONE);
    return new Cli(
        new Main(world).run(arguments), out.toString(StandardCharsets.UTF_8), err.toString());
  }
}

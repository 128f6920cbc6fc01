package dev.lazyscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import dev.lazyscope.testing.OlderPythons;
import dev.lazyscope.testing.Python315;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `verify` where it runs the entry for real.
final class VerifyRunsTest {
  @TempDir Path folder;

  @Test
  void setsWhatIsLoadedBesideWhatIsPredicted() throws IOException {
    write("main.py", "import used, unused\nused.x\n");
    write("used.py", "x = 1\n");
    write("unused.py", "");
    Cli run = verify(Python315.interpreter(), "--format", "json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("this executes its code");
    assertThat(run.out())
        .contains("\"mode\" : \"all\"", "\"memory_kb\"", "\"milliseconds\"", "\"exact\" : true")
        .doesNotContain("\"exact\" : false");
  }

  /// A console script is a file elsewhere, not code given to `-c`, which loads more.
  @Test
  void startsFunctionsAsConsoleScriptsDo() throws IOException {
    write("shop.py", "import sys, used\n\ndef main():\n    return len(sys.argv) - 2\n");
    write("used.py", "");
    Cli run =
        Cli.run(
            folder,
            "verify",
            "--entry=shop:main",
            "--args=x",
            "--no-cache",
            "--verbose",
            "--python=" + Python315.interpreter());
    assertThat(run.out()).contains("eager: exact", "normal: exact", "all: exact");
  }

  @Test
  void tellsHowARunFails() throws IOException {
    write("main.py", "raise SystemExit('no such shop')\n");
    Cli run = verify(Python315.interpreter(), "--mode", "eager");
    assertThat(run.out()).contains("eager did not succeed: exit status 1, no such shop");
  }

  @Test
  void stopsWhatTakesTooLong() throws IOException {
    write("main.py", "import time\ntime.sleep(60)\n");
    Cli run = verify(Python315.interpreter(), "--mode", "eager", "--timeout", "1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("did not end within 1 s", "--timeout");
  }

  @Test
  void tellsThatAnInterpreterEndedWithoutAnAnswer() throws IOException {
    write("main.py", "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n");
    Cli run = verify(Python315.interpreter(), "--mode", "eager");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("exit status 137 (ended by signal 9)");
  }

  @Test
  void knowsItsModes() throws IOException {
    write("main.py", "");
    Cli run = verify(Python315.interpreter(), "--mode", "lazy");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("no mode 'lazy'; there are eager, normal, all")
        .doesNotContain("executes");
  }

  @Test
  void runsOlderInterpretersEagerly() throws IOException {
    write("main.py", "import used\n");
    write("used.py", "");
    for (Path python : OlderPythons.found().values()) {
      Cli run = verify(python, "--mode", "all");
      assertThat(run.err()).contains("has no lazy imports: only the mode eager is run");
      assertThat(run.out()).contains("eager: exact");
    }
  }

  /// What stands in for `asyncio` and for pools of threads depends on how each version has them.
  @Test
  void followsThreadsAndEventLoopsOfEveryVersion() throws IOException {
    write(
        "main.py",
        """
        import asyncio
        from concurrent.futures import ThreadPoolExecutor

        def ready(): import initialized

        def work(n):
            import worked
            return n + 1

        async def main():
            await asyncio.sleep(0.01)
            import slept
            assert asyncio.current_task() in asyncio.all_tasks()
            return await asyncio.get_running_loop().run_in_executor(None, work, 1)

        with ThreadPoolExecutor(1, initializer=ready) as pool:
            assert pool.submit(work, 1).result() == 2
        assert asyncio.run(main()) == 2
        import finished
        """);
    for (String name : List.of("initialized", "worked", "slept", "finished")) {
      write(name + ".py", "");
    }
    List<Path> pythons = new ArrayList<>(OlderPythons.found().values());
    pythons.add(Python315.interpreter());
    for (Path python : pythons) {
      assertThat(verify(python, "--mode", "eager").out()).contains("eager: exact");
    }
  }

  private Cli verify(Path python, String... options) {
    List<String> arguments = new ArrayList<>(List.of("verify", "--entry", "main.py", "--no-cache"));
    arguments.addAll(List.of("--python", python.toString()));
    arguments.addAll(List.of(options));
    return Cli.run(folder, arguments.toArray(String[]::new));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}

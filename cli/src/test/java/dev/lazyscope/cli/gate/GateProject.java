package dev.lazyscope.cli.gate;

import dev.lazyscope.cli.Cli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/// A project in a git repository, to be changed and checked.
record GateProject(Path folder) {

  /// A repository without a commit.
  static GateProject empty(Path folder) {
    try {
      Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call().close();
      return new GateProject(folder).write(".gitignore", ".cache/");
    } catch (GitAPIException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// One commit: `app.a` and `app.b` import each other, which does no harm; `app.c` imports
  /// `app.d`.
  static GateProject withACycle(Path folder) {
    GateProject project =
        empty(folder)
            .write("app/__init__.py")
            .write("app/a.py", "import app.b", "", "def f():", "    return app.b.g()")
            .write("app/b.py", "import app.a", "", "def g():", "    return app.a.f()")
            .write("app/c.py", "import app.d", "", "def h():", "    return app.d.i()")
            .write("app/d.py", "def i():", "    return 1");
    project.commit();
    return project;
  }

  GateProject write(String file, String... lines) {
    return attempt(
        () -> {
          Files.createDirectories(folder.resolve(file).getParent());
          String end = lines.length == 0 ? "" : "\n";
          Files.writeString(folder.resolve(file), String.join("\n", lines) + end);
        });
  }

  GateProject settings(String... lines) {
    return write("lazyscope.toml", lines);
  }

  GateProject move(String from, String to) {
    return attempt(() -> Files.move(folder.resolve(from), folder.resolve(to)));
  }

  GateProject delete(String file) {
    return attempt(() -> Files.delete(folder.resolve(file)));
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Commits all files as they are, and says under which id.
  String commit() {
    try (Git git = Git.open(folder.toFile())) {
      git.add().addFilepattern(".").call();
      git.add().addFilepattern(".").setUpdate(true).call();
      return git.commit()
          .setMessage("change")
          .setAuthor("A", "a@example.org")
          .setCommitter("A", "a@example.org")
          .setSign(false)
          .call()
          .name();
    } catch (GitAPIException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// {@return the files that differ from the last commit}
  List<String> changed() {
    try (Git git = Git.open(folder.toFile())) {
      return Stream.of(git.status().call())
          .flatMap(
              status ->
                  Stream.concat(
                      status.getUncommittedChanges().stream(), status.getUntracked().stream()))
          .sorted()
          .toList();
    } catch (GitAPIException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  Cli run(String... arguments) {
    return Cli.run(folder, arguments);
  }

  private interface Action {
    void run() throws IOException;
  }

  private GateProject attempt(Action action) {
    try {
      action.run();
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

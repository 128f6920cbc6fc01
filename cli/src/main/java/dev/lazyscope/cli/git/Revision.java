package dev.lazyscope.cli.git;

import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/// The files of a project in a revision, in a folder that vanishes when this is closed.
///
/// `root` stands for the top of the repository, `project` for the folder that is analysed.
public record Revision(String name, Path root, Path project) implements AutoCloseable {
  /// What tells modules, entry points and settings; other files are not written.
  private static final Set<String> READ =
      Set.of("py", "toml", "cfg", "pth", "txt", "json", "ini", "yaml", "yml");

  /// Extension modules count by their name.
  private static final Set<String> NAMED = Set.of("so", "pyd");

  /// Writes the files of `project` as they are in the revision `name` into a folder below
  /// `scratch`.
  public static Revision open(Path project, String name, Path scratch) {
    try (Repository repository = repository(project)) {
      Path top = repository.getWorkTree().toPath().toRealPath();
      String prefix =
          top.relativize(project.toRealPath()).toString().replace(File.separatorChar, '/');
      RevCommit commit = commit(repository, name);
      Path root = folder(scratch, project);
      Revision revision = new Revision(name, root, root.resolve(prefix));
      try {
        write(repository, commit, prefix, root);
      } catch (IOException | RuntimeException failure) {
        revision.close();
        throw failure;
      }
      if (!Files.exists(revision.project)) {
        revision.close();
        throw new UsageProblem("revision '%s' has no %s".formatted(name, prefix));
      }
      return revision;
    } catch (MissingObjectException missing) {
      throw new UsageProblem(
          "revision '%s' is not complete in this clone; fetch it: git fetch origin %s"
              .formatted(name, name));
    } catch (IOException failure) {
      throw new UsageProblem(
          "cannot read revision '%s': %s".formatted(name, WholeFile.reason(failure)));
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException left) {
      // The folder lies among caches; what could not be deleted there does no harm.
      root.toFile().deleteOnExit();
    }
  }

  /// The same folder for the same project, so that summaries are found again; another one while a
  /// second run uses it.
  private static Path folder(Path scratch, Path project) throws IOException {
    Files.createDirectories(scratch);
    String name = "%08x".formatted(project.toString().hashCode());
    try {
      return Files.createDirectory(scratch.resolve(name)).toRealPath();
    } catch (FileAlreadyExistsException inUse) {
      return Files.createTempDirectory(scratch, name + "-").toRealPath();
    }
  }

  private static Repository repository(Path project) throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(project.toFile());
    if (builder.getGitDir() == null) {
      throw new UsageProblem(
          project
              + " is not in a git repository; lazyscope check compares with a baseline file there");
    }
    Repository repository = builder.build();
    if (repository.isBare()) {
      throw new UsageProblem(repository.getDirectory() + " is a bare repository");
    }
    return repository;
  }

  private static RevCommit commit(Repository repository, String name) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      Optional<ObjectId> found = Optional.ofNullable(repository.resolve(name + "^{commit}"));
      return walk.parseCommit(found.orElseThrow(() -> missing(repository, name)));
    } catch (RevisionSyntaxException | IncorrectObjectTypeException wrong) {
      throw new UsageProblem("'%s' is no revision that names a commit".formatted(name));
    } catch (AmbiguousObjectException ambiguous) {
      throw new UsageProblem("'%s' names several revisions".formatted(name));
    }
  }

  private static UsageProblem missing(Repository repository, String name) {
    boolean isShallow = new File(repository.getDirectory(), "shallow").exists();
    boolean isEmpty = false;
    try {
      isEmpty = repository.resolve(Constants.HEAD) == null;
    } catch (IOException unreadable) {
      isEmpty = true;
    }
    if (isEmpty) {
      return new UsageProblem("no revision '%s': the repository has no commit".formatted(name));
    }
    return new UsageProblem(
        isShallow
            ? "no revision '%s' in this shallow clone; fetch more of the history: git fetch --unshallow (on GitHub: fetch-depth: 0)"
                .formatted(name)
            : "no revision '%s'%s".formatted(name, hint(name)));
  }

  /// What looks like the name of a branch may be one that was not fetched.
  private static String hint(String name) {
    if (name.indexOf(':') > 0) {
      return "; name a commit without a path, such as %s"
          .formatted(name.substring(0, name.indexOf(':')));
    }
    boolean isBranch = name.matches("[\\w./-]+") && !name.matches("HEAD|[0-9a-f]{7,40}");
    return isBranch ? "; if it is a branch of the server: git fetch origin " + name : "";
  }

  private static void write(Repository repository, RevCommit commit, String prefix, Path root)
      throws IOException {
    try (ObjectReader reader = repository.newObjectReader();
        TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      if (!prefix.isEmpty()) {
        walk.setFilter(PathFilter.create(prefix));
      }
      while (walk.next()) {
        FileMode mode = walk.getFileMode(0);
        boolean isFile = mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
        if (isFile && isWanted(walk.getNameString())) {
          write(reader, walk, root);
        }
      }
    }
  }

  private static void write(ObjectReader reader, TreeWalk walk, Path root) throws IOException {
    Path file;
    try {
      file = root.resolve(walk.getPathString()).normalize();
    } catch (InvalidPathException unnameable) {
      return;
    }
    if (!file.startsWith(root)) {
      return;
    }
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      if (READ.contains(suffix(walk.getNameString()))) {
        reader.open(walk.getObjectId(0), Constants.OBJ_BLOB).copyTo(out);
      }
    }
  }

  private static boolean isWanted(String name) {
    return Stream.of(READ, NAMED).flatMap(Set::stream).toList().contains(suffix(name));
  }

  private static String suffix(String name) {
    return List.of(name.split("\\.")).getLast();
  }
}

package dev.lazyscope.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazyscope.cli.world.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationFileTest {
  @TempDir Path folder;

  @Test
  void readsThePyprojectOfAFolderAbove() throws IOException {
    write("pyproject.toml", "[tool.lazyscope]\nentries = ['a.b']\njobs = 2\ncache = false\n");
    Path inner = Files.createDirectories(folder.resolve("src/pkg"));
    Configuration found = ConfigurationFile.find(inner);
    assertThat(found.base()).isEqualTo(folder);
    assertThat(found.list(ConfigKey.ENTRIES)).containsExactly("a.b");
    assertThat(found.get(ConfigKey.JOBS)).contains(2L);
    assertThat(found.get(ConfigKey.CACHE)).contains(false);
    assertThat(found.get(ConfigKey.PYTHON)).isEmpty();
  }

  @Test
  void prefersItsOwnFile() throws IOException {
    write("pyproject.toml", "[tool.lazyscope]\npython = 'other'\n");
    write("lazyscope.toml", "python = 'own'\n");
    assertThat(ConfigurationFile.find(folder).get(ConfigKey.PYTHON)).contains("own");
  }

  @Test
  void doesNotLeaveTheRepository() throws IOException {
    write("lazyscope.toml", "python = 'outside'\n");
    Path repository = Files.createDirectories(folder.resolve("repository/.git")).getParent();
    assertThat(ConfigurationFile.find(repository).values()).isEmpty();
  }

  @Test
  void refusesUnknownKeysWithTheirPlace() throws IOException {
    Path file = write("lazyscope.toml", "jobs = 1\nexclud = ['x']\nzzz = 1\n");
    assertThatThrownBy(() -> ConfigurationFile.find(folder))
        .isInstanceOf(UsageProblem.class)
        .hasMessage(
            "%s:2:1: unknown key 'exclud'; did you mean exclude?\n%s:3:1: unknown key 'zzz'"
                .formatted(file, file));
  }

  @Test
  void refusesValuesOfTheWrongKind() throws IOException {
    Path file = write("lazyscope.toml", "exclude = 'build'\n");
    assertThatThrownBy(() -> ConfigurationFile.find(folder))
        .hasMessage(file + ":1:1: 'exclude' must be a list of strings");
  }

  @Test
  void saysWhereTheSyntaxIsBroken() throws IOException {
    Path file = write("lazyscope.toml", "jobs = 1\nexclude = [\n");
    assertThatThrownBy(() -> ConfigurationFile.find(folder))
        .isInstanceOf(UsageProblem.class)
        .hasMessageStartingWith(file + ":");
  }

  @Test
  void leavesForeignPyprojectsAlone() throws IOException {
    write("pyproject.toml", "this is [ not toml");
    assertThat(ConfigurationFile.find(folder).values()).isEmpty();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}

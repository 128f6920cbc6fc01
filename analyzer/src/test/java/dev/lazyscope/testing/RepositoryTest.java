package dev.lazyscope.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RepositoryTest {
  @Test
  void findsTheTopFolder() {
    assertThat(Repository.root().resolve("pom.xml")).exists();
    assertThat(Repository.fixture(".")).isDirectory();
  }
}

package dev.lazyscope.cli.startup;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Rewrites the classes of jars so that starting them takes less.
final class Preparation {
  private static final ClassFile CLASSES =
      ClassFile.of(
          StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(hierarchy()));

  private Preparation() {}

  /// The arguments are jars that lie on the class path.
  public static void main(String[] arguments) throws IOException {
    for (String argument : arguments) {
      rewrite(Path.of(argument));
    }
  }

  /// The new jar takes the place of the old one at once, for programs may be starting from it.
  private static void rewrite(Path jar) throws IOException {
    Path draft = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipFile old = new ZipFile(jar.toFile());
        OutputStream bytes = Files.newOutputStream(draft);
        ZipOutputStream target = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(old.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        target.putNextEntry(copy);
        target.write(prepared(entry.getName(), old.getInputStream(entry).readAllBytes()));
        target.closeEntry();
      }
    }
    Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] prepared(String name, byte[] content) {
    boolean isClass = name.endsWith(".class") && !name.endsWith("module-info.class");
    return isClass ? prepared(content) : content;
  }

  static byte[] prepared(byte[] content) {
    ClassModel model = CLASSES.parse(content);
    if (Modernisation.isNeeded(model)) {
      return CLASSES.transformClass(model, Modernisation.TRANSFORM);
    }
    return LinkedCalls.areNeeded(model)
        ? CLASSES.transformClass(model, LinkedCalls.transform(model))
        : content;
  }

  private static ClassHierarchyResolver hierarchy() {
    return ClassHierarchyResolver.ofResourceParsing(Preparation.class.getClassLoader())
        .orElse(ClassHierarchyResolver.defaultResolver());
  }
}

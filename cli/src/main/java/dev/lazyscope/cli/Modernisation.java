package dev.lazyscope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Rewrites the classes of a jar to a current version of the class file. Java keeps no class older
/// than Java 6 in its start-up cache, and proves such a class correct in a slow way at each start
/// (HotSpot: `SystemDictionaryShared::check_for_exclusion`, JVM specification 4.10.2); picocli is
/// compiled for Java 5.
final class Modernisation {
  private static final int LAST_WITHOUT_STACK_MAPS = ClassFile.JAVA_6_VERSION;

  private final ClassFile classes =
      ClassFile.of(
          StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(hierarchy()));

  private Modernisation() {}

  /// The arguments are jars that lie on the class path.
  public static void main(String[] arguments) throws IOException {
    for (String argument : arguments) {
      new Modernisation().rewrite(Path.of(argument));
    }
  }

  /// The new jar takes the place of the old one at once, for programs may be starting from it.
  private void rewrite(Path jar) throws IOException {
    Path draft = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipFile old = new ZipFile(jar.toFile());
        OutputStream bytes = Files.newOutputStream(draft);
        ZipOutputStream target = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(old.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        target.putNextEntry(copy);
        target.write(modern(entry.getName(), old.getInputStream(entry).readAllBytes()));
        target.closeEntry();
      }
    }
    Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private byte[] modern(String name, byte[] content) {
    if (!name.endsWith(".class") || name.endsWith("module-info.class")) {
      return content;
    }
    ClassModel model = classes.parse(content);
    return model.majorVersion() > LAST_WITHOUT_STACK_MAPS
        ? content
        : classes.transformClass(model, Modernisation::copy);
  }

  private static void copy(ClassBuilder builder, ClassElement element) {
    switch (element) {
      case ClassFileVersion _ -> builder.withVersion(ClassFile.JAVA_17_VERSION, 0);
      case MethodModel method -> builder.transformMethod(method, methodCopy());
      case ClassElement other -> builder.with(other);
    }
  }

  /// Code is built anew, for its stack maps to be computed.
  private static MethodTransform methodCopy() {
    return (builder, element) -> {
      if (element instanceof CodeModel code) {
        builder.transformCode(code, CodeTransform.ACCEPT_ALL);
      } else {
        builder.with(element);
      }
    };
  }

  private static ClassHierarchyResolver hierarchy() {
    return ClassHierarchyResolver.ofResourceParsing(Modernisation.class.getClassLoader())
        .orElse(ClassHierarchyResolver.defaultResolver());
  }
}

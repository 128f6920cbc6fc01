package dev.lazyscope.cli.startup;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
  static void rewrite(Path jar) throws IOException {
    Path draft = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipFile old = new ZipFile(jar.toFile());
        OutputStream bytes = Files.newOutputStream(draft);
        ZipOutputStream target = new ZipOutputStream(bytes)) {
      boolean isSigned = old.stream().anyMatch(Preparation::isSignature);
      for (ZipEntry entry : Collections.list(old.entries())) {
        byte[] content = old.getInputStream(entry).readAllBytes();
        Map<String, byte[]> parts =
            isSigned ? unsigned(entry, content) : prepared(entry.getName(), content);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
          ZipEntry copy = new ZipEntry(part.getKey());
          copy.setTime(entry.getTime());
          target.putNextEntry(copy);
          target.write(part.getValue());
          target.closeEntry();
        }
      }
    }
    Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Signed classes are digested one by one at each start, and no start-up cache takes them.
  private static Map<String, byte[]> unsigned(ZipEntry entry, byte[] content) {
    return isSignature(entry) ? Map.of() : Map.of(entry.getName(), content);
  }

  private static boolean isSignature(ZipEntry entry) {
    String name = entry.getName();
    return name.startsWith("META-INF/") && (name.endsWith(".SF") || name.endsWith(".RSA"));
  }

  private static Map<String, byte[]> prepared(String name, byte[] content) {
    if (!name.endsWith(".class") || name.endsWith("module-info.class")) {
      return Map.of(name, content);
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    prepared(content).forEach((type, file) -> files.put(file(type), file));
    return files;
  }

  private static String file(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1) + ".class";
  }

  /// {@return the classes that take the place of one: it, and what it needs beside it}
  static Map<ClassDesc, byte[]> prepared(byte[] content) {
    ClassModel model = CLASSES.parse(content);
    ClassDesc type = model.thisClass().asSymbol();
    if (Modernisation.isNeeded(model)) {
      return Map.of(type, CLASSES.transformClass(model, Modernisation.TRANSFORM));
    }
    return LinkedCalls.areNeeded(model) ? LinkedCalls.link(model, CLASSES) : Map.of(type, content);
  }

  private static ClassHierarchyResolver hierarchy() {
    return ClassHierarchyResolver.ofResourceParsing(Preparation.class.getClassLoader())
        .orElse(ClassHierarchyResolver.defaultResolver());
  }
}

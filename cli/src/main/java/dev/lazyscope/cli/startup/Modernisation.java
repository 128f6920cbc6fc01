package dev.lazyscope.cli.startup;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;

/// Brings a class up to a current version of the class file. Java keeps no class older than Java 6
/// in its start-up cache, and proves such a class correct in a slow way at each start (HotSpot:
/// `SystemDictionaryShared::check_for_exclusion`, JVM specification 4.10.2); picocli is compiled
/// for Java 5.
final class Modernisation {
  private static final int LAST_WITHOUT_STACK_MAPS = ClassFile.JAVA_6_VERSION;

  /// Code is built anew, for its stack maps to be computed.
  static final ClassTransform TRANSFORM =
      (builder, element) -> {
        switch (element) {
          case ClassFileVersion _ -> builder.withVersion(ClassFile.JAVA_17_VERSION, 0);
          case MethodModel method ->
              builder.transformMethod(
                  method, MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL));
          default -> builder.with(element);
        }
      };

  private Modernisation() {}

  static boolean isNeeded(ClassModel model) {
    return model.majorVersion() <= LAST_WITHOUT_STACK_MAPS;
  }
}

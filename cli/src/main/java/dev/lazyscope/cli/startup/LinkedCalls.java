package dev.lazyscope.cli.startup;

import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_SYNTHETIC;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Links calls ahead of time: what a bootstrap method would make at each start (JVM specification
/// 5.4.3.6) becomes a static method of the class, and for a lambda a class beside it.
/// Concatenations stay as they are, for these are kept in the start-up cache.
final class LinkedCalls {
  private final ClassDesc owner;
  private final boolean isInterface;

  /// By their place in the constant pool, for calls that look alike share it.
  private final Map<Integer, InvokeDynamicInstruction> calls = new TreeMap<>();

  private LinkedCalls(ClassModel model) {
    owner = model.thisClass().asSymbol();
    isInterface = model.flags().has(AccessFlag.INTERFACE);
  }

  static boolean areNeeded(ClassModel model) {
    return model.methods().stream().anyMatch(has(LinkedCalls::isLinked));
  }

  /// {@return the classes that take the place of one, by their names}
  static Map<ClassDesc, byte[]> link(ClassModel model, ClassFile classes) {
    LinkedCalls linked = new LinkedCalls(model);
    Map<ClassDesc, byte[]> all = new LinkedHashMap<>();
    all.put(linked.owner, classes.transformClass(model, linked.transform()));
    linked.calls.values().stream()
        .filter(Lambda::isMadeBy)
        .map(linked::lambda)
        .forEach(lambda -> all.put(lambda.type(), lambda.build(classes)));
    return all;
  }

  private ClassTransform transform() {
    return ClassTransform.transformingMethods(
            has(LinkedCalls::isLinked), MethodTransform.transformingCode(this::redirect))
        .andThen(ClassTransform.endHandler(this::addMethods));
  }

  private Lambda lambda(InvokeDynamicInstruction call) {
    return new Lambda(owner, isInterface, call);
  }

  private static Predicate<MethodModel> has(Predicate<CodeElement> kind) {
    return method -> method.code().stream().flatMap(code -> code.elementStream()).anyMatch(kind);
  }

  private static boolean isLinked(CodeElement element) {
    return element instanceof InvokeDynamicInstruction call
        && (TypeSwitch.isMadeBy(call) || RecordMethod.isMadeBy(call) || Lambda.isMadeBy(call));
  }

  /// May be run more than once for the same code.
  private void redirect(CodeBuilder code, CodeElement element) {
    if (element instanceof InvokeDynamicInstruction call && isLinked(call)) {
      calls.put(call.invokedynamic().index(), call);
      if (Lambda.isMadeBy(call)) {
        lambda(call).make(code);
        return;
      }
      code.invokestatic(owner, name(call), call.typeSymbol(), isInterface);
    } else {
      code.with(element);
    }
  }

  private void addMethods(ClassBuilder builder) {
    for (InvokeDynamicInstruction call : calls.values()) {
      if (Lambda.isMadeBy(call)) {
        lambda(call).addTo(builder);
        continue;
      }
      builder.withMethodBody(
          name(call),
          call.typeSymbol(),
          ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC,
          code -> {
            if (TypeSwitch.isMadeBy(call)) {
              TypeSwitch.write(call, code);
            } else {
              RecordMethod.write(call, code);
            }
          });
    }
  }

  private static String name(InvokeDynamicInstruction call) {
    return call.name().stringValue() + "$linked$" + call.invokedynamic().index();
  }
}

package dev.lazyscope.cli.startup;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.lang.runtime.SwitchBootstraps;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What [SwitchBootstraps#typeSwitch] makes: from a value, and the label to go on from, to the
/// first label that matches; -1 for null, the number of labels if none does.
final class TypeSwitch {
  private static final int VALUE = 0;
  private static final int FROM = 1;
  private static final int TYPE = 2;

  private static final MethodTypeDesc GET_CLASS = MethodTypeDesc.of(ConstantDescs.CD_Class);

  private TypeSwitch() {}

  /// Labels that are types or constants of an enum; strings and numbers are left to Java.
  static boolean isMadeBy(InvokeDynamicInstruction call) {
    DirectMethodHandleDesc maker = call.bootstrapMethod();
    return maker.owner().equals(SwitchBootstraps.class.describeConstable().orElseThrow())
        && maker.methodName().equals("typeSwitch")
        && call.bootstrapArgs().stream().allMatch(TypeSwitch::isTypeOrEnum);
  }

  private static boolean isTypeOrEnum(ConstantDesc label) {
    return label instanceof ClassDesc
        || label instanceof DynamicConstantDesc<?> constant
            && constant
                .constantType()
                .equals(Enum.EnumDesc.class.describeConstable().orElseThrow());
  }

  static void write(InvokeDynamicInstruction call, CodeBuilder code) {
    List<ConstantDesc> labels = call.bootstrapArgs();
    List<Label> tests = Stream.generate(code::newLabel).limit(labels.size() + 1L).toList();
    Label isPresent = code.newLabel();
    code.aload(VALUE).ifnonnull(isPresent).iconst_m1().ireturn().labelBinding(isPresent);
    code.aload(VALUE).invokevirtual(ConstantDescs.CD_Object, "getClass", GET_CLASS).astore(TYPE);
    code.iload(FROM).ifeq(tests.getFirst());
    code.iload(FROM)
        .tableswitch(
            tests.getLast(),
            IntStream.range(0, labels.size())
                .mapToObj(i -> SwitchCase.of(i, tests.get(i)))
                .toList());
    for (int i = 0; i < labels.size(); i++) {
      code.labelBinding(tests.get(i));
      test(labels.get(i), tests.get(i + 1), code);
      code.loadConstant(i).ireturn();
    }
    code.labelBinding(tests.getLast()).loadConstant(labels.size()).ireturn();
  }

  private static void test(ConstantDesc label, Label otherwise, CodeBuilder code) {
    if (label instanceof ClassDesc type) {
      if (isFinal(type)) {
        code.aload(TYPE).loadConstant(type).if_acmpne(otherwise);
      } else {
        code.aload(VALUE).instanceOf(type).ifeq(otherwise);
      }
    } else {
      Enum.EnumDesc<?> constant = constant((DynamicConstantDesc<?>) label);
      ClassDesc type = constant.constantType();
      code.aload(VALUE).getstatic(type, constant.constantName(), type).if_acmpne(otherwise);
    }
  }

  /// {@return whether the values of a type are all of this very class: records are. The first
  /// compiler asks for the class of a value anew with every `instanceof`}
  private static boolean isFinal(ClassDesc type) {
    if (!type.isClassOrInterface()) {
      return false;
    }
    String descriptor = type.descriptorString();
    String name = descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    try {
      Class<?> known = Class.forName(name, false, TypeSwitch.class.getClassLoader());
      return Modifier.isFinal(known.getModifiers());
    } catch (ClassNotFoundException | LinkageError elsewhere) {
      return false;
    }
  }

  private static Enum.EnumDesc<?> constant(DynamicConstantDesc<?> label) {
    try {
      return (Enum.EnumDesc<?>) label.resolveConstantDesc(MethodHandles.lookup());
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}

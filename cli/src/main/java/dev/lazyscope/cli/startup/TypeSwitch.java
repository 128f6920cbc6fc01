package dev.lazyscope.cli.startup;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.invoke.MethodHandles;
import java.lang.runtime.SwitchBootstraps;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What [SwitchBootstraps#typeSwitch] makes: from a value, and the label to go on from, to the
/// first label that matches; -1 for null, the number of labels if none does.
final class TypeSwitch {
  private static final int VALUE = 0;
  private static final int FROM = 1;

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
    code.aload(VALUE);
    if (label instanceof ClassDesc type) {
      code.instanceOf(type).ifeq(otherwise);
    } else {
      Enum.EnumDesc<?> constant = constant((DynamicConstantDesc<?>) label);
      ClassDesc type = constant.constantType();
      code.getstatic(type, constant.constantName(), type).if_acmpne(otherwise);
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

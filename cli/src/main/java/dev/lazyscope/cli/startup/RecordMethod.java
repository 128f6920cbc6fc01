package dev.lazyscope.cli.startup;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.runtime.ObjectMethods;
import java.util.List;
import java.util.Objects;

/// What [ObjectMethods#bootstrap] makes: `equals` and `hashCode` of a record, from its fields.
final class RecordMethod {
  private static final int THIS = 0;
  private static final int OTHER = 1;
  private static final int OTHER_RECORD = 2;
  private static final ClassDesc OBJECTS = Objects.class.describeConstable().orElseThrow();

  private RecordMethod() {}

  static boolean isMadeBy(InvokeDynamicInstruction call) {
    DirectMethodHandleDesc maker = call.bootstrapMethod();
    return maker.owner().equals(ObjectMethods.class.describeConstable().orElseThrow())
        && List.of("equals", "hashCode").contains(call.name().stringValue());
  }

  static void write(InvokeDynamicInstruction call, CodeBuilder code) {
    // The arguments are the record, the names of its fields, and how to read each.
    ClassDesc type = (ClassDesc) call.bootstrapArgs().getFirst();
    List<DirectMethodHandleDesc> fields =
        call.bootstrapArgs().stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
    if (call.name().equalsString("equals")) {
      writeEquals(type, fields, code);
    } else {
      writeHashCode(type, fields, code);
    }
  }

  private static void writeEquals(
      ClassDesc type, List<DirectMethodHandleDesc> fields, CodeBuilder code) {
    Label differs = code.newLabel();
    code.aload(OTHER).instanceOf(type).ifeq(differs);
    code.aload(OTHER).checkcast(type).astore(OTHER_RECORD);
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc kind = field.invocationType().returnType();
      code.aload(THIS).getfield(type, field.methodName(), kind);
      code.aload(OTHER_RECORD).getfield(type, field.methodName(), kind);
      compare(kind, differs, code);
    }
    code.iconst_1().ireturn().labelBinding(differs).iconst_0().ireturn();
  }

  private static void compare(ClassDesc kind, Label differs, CodeBuilder code) {
    switch (TypeKind.from(kind).asLoadable()) {
      case INT -> code.if_icmpne(differs);
      case REFERENCE ->
          code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object))
              .ifeq(differs);
      default ->
          code.invokestatic(boxOf(kind), "compare", MethodTypeDesc.of(CD_int, kind, kind))
              .ifne(differs);
    }
  }

  private static void writeHashCode(
      ClassDesc type, List<DirectMethodHandleDesc> fields, CodeBuilder code) {
    code.iconst_0();
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc kind = field.invocationType().returnType();
      code.bipush(31).imul();
      code.aload(THIS).getfield(type, field.methodName(), kind);
      if (kind.isPrimitive()) {
        code.invokestatic(boxOf(kind), "hashCode", MethodTypeDesc.of(CD_int, kind));
      } else {
        code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
      }
      code.iadd();
    }
    code.ireturn();
  }

  private static ClassDesc boxOf(ClassDesc primitive) {
    return switch (TypeKind.from(primitive)) {
      case BOOLEAN -> box(Boolean.class);
      case BYTE -> box(Byte.class);
      case CHAR -> box(Character.class);
      case SHORT -> box(Short.class);
      case INT -> box(Integer.class);
      case LONG -> box(Long.class);
      case FLOAT -> box(Float.class);
      case DOUBLE -> box(Double.class);
      case REFERENCE, VOID -> throw new IllegalArgumentException(primitive.displayName());
    };
  }

  private static ClassDesc box(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }
}

package dev.lazyscope.cli.startup;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_SYNTHETIC;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.LambdaMetafactory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What [LambdaMetafactory#metafactory] makes: an object that holds what a lambda captured. As a
/// class of its own it is made by `new`, which costs a tenth of what a method handle takes where
/// only the first compiler works. Its method calls one that is added to the class of the lambda,
/// for the body is private there.
///
/// @param owner the class that the lambda stands in
/// @param call where it is made
record Lambda(ClassDesc owner, boolean isInInterface, InvokeDynamicInstruction call) {

  /// {@return whether arguments and result of the body need no conversion but casts; others are
  /// left to Java}
  static boolean isMadeBy(InvokeDynamicInstruction call) {
    DirectMethodHandleDesc maker = call.bootstrapMethod();
    return maker.owner().equals(LambdaMetafactory.class.describeConstable().orElseThrow())
        && maker.methodName().equals("metafactory")
        && body(call).owner().isClassOrInterface()
        && fits(call);
  }

  private static boolean fits(InvokeDynamicInstruction call) {
    List<ClassDesc> given = given(call);
    List<ClassDesc> taken = body(call).invocationType().parameterList();
    ClassDesc wanted = erased(call).returnType();
    ClassDesc made = body(call).invocationType().returnType();
    return given.size() == taken.size()
        && IntStream.range(0, given.size()).allMatch(i -> fits(given.get(i), taken.get(i)))
        && (wanted.equals(CD_void) || fits(made, wanted));
  }

  private static boolean fits(ClassDesc given, ClassDesc taken) {
    return given.equals(taken) || !given.isPrimitive() && !taken.isPrimitive();
  }

  private static DirectMethodHandleDesc body(InvokeDynamicInstruction call) {
    return (DirectMethodHandleDesc) call.bootstrapArgs().get(1);
  }

  /// {@return the type of the method of the interface}
  private static MethodTypeDesc erased(InvokeDynamicInstruction call) {
    return (MethodTypeDesc) call.bootstrapArgs().getFirst();
  }

  private static List<ClassDesc> captured(InvokeDynamicInstruction call) {
    return call.typeSymbol().parameterList();
  }

  /// {@return the types of what the body is given: what was captured, and the arguments}
  private static List<ClassDesc> given(InvokeDynamicInstruction call) {
    MethodTypeDesc called = (MethodTypeDesc) call.bootstrapArgs().get(2);
    return Stream.concat(captured(call).stream(), called.parameterList().stream()).toList();
  }

  private String name() {
    return "lambda$linked$" + call.invokedynamic().index();
  }

  /// {@return the class of the object}
  ClassDesc type() {
    return owner.nested(name());
  }

  /// {@return the type of the method that is added to the class of the lambda}
  private MethodTypeDesc linked() {
    return MethodTypeDesc.of(erased(call).returnType(), given(call));
  }

  /// Makes the object out of what lies on the stack.
  void make(CodeBuilder code) {
    code.invokestatic(type(), "of", call.typeSymbol());
  }

  /// The method that runs the body. In an interface there are none but public and private ones.
  void addTo(ClassBuilder builder) {
    builder.withMethodBody(
        name(),
        linked(),
        (isInInterface ? ACC_PUBLIC : 0) | ACC_STATIC | ACC_SYNTHETIC,
        this::runBody);
  }

  private void runBody(CodeBuilder code) {
    DirectMethodHandleDesc body = body(call);
    boolean isConstructor = body.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
    if (isConstructor) {
      code.new_(body.owner()).dup();
    }
    load(code, given(call), body.invocationType().parameterList(), 0);
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(body.lookupDescriptor());
    boolean isOfInterface = body.isOwnerInterface();
    switch (body.kind()) {
      case STATIC, INTERFACE_STATIC ->
          code.invokestatic(body.owner(), body.methodName(), type, isOfInterface);
      case VIRTUAL -> code.invokevirtual(body.owner(), body.methodName(), type);
      case INTERFACE_VIRTUAL -> code.invokeinterface(body.owner(), body.methodName(), type);
      case SPECIAL, INTERFACE_SPECIAL, CONSTRUCTOR ->
          code.invokespecial(body.owner(), body.methodName(), type, isOfInterface);
      case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER ->
          throw new IllegalArgumentException(body.kind() + " is no body");
    }
    giveBack(code, body.invocationType().returnType(), erased(call).returnType());
  }

  private static void giveBack(CodeBuilder code, ClassDesc made, ClassDesc wanted) {
    if (wanted.equals(CD_void)) {
      switch (TypeKind.from(made).slotSize()) {
        case 1 -> code.pop();
        case 2 -> code.pop2();
        default -> {}
      }
    } else {
      cast(code, made, wanted);
    }
    code.return_(TypeKind.from(wanted));
  }

  private static void load(
      CodeBuilder code, List<ClassDesc> given, List<ClassDesc> taken, int first) {
    int slot = first;
    for (int i = 0; i < given.size(); i++) {
      TypeKind kind = TypeKind.from(given.get(i));
      code.loadLocal(kind, slot);
      cast(code, given.get(i), taken.get(i));
      slot += kind.slotSize();
    }
  }

  private static void cast(CodeBuilder code, ClassDesc given, ClassDesc taken) {
    if (!given.equals(taken) && !taken.equals(CD_Object)) {
      code.checkcast(taken);
    }
  }

  /// {@return the class of the object as a class file}
  byte[] build(ClassFile classes) {
    return classes.build(
        type(),
        builder -> {
          builder.withFlags(ACC_FINAL | ACC_SYNTHETIC).withSuperclass(CD_Object);
          builder.withInterfaceSymbols(call.typeSymbol().returnType());
          List<ClassDesc> fields = captured(call);
          for (int i = 0; i < fields.size(); i++) {
            builder.withField(field(i), fields.get(i), ACC_PRIVATE | ACC_FINAL);
          }
          MethodTypeDesc fill = MethodTypeDesc.of(CD_void, fields);
          builder.withMethodBody(INIT_NAME, fill, ACC_PRIVATE, this::fill);
          builder.withMethodBody(
              "of", call.typeSymbol(), ACC_STATIC, code -> construct(code, fill));
          builder.withMethodBody(
              call.name().stringValue(), erased(call), ACC_PUBLIC | ACC_FINAL, this::callBody);
        });
  }

  private static String field(int index) {
    return "captured" + index;
  }

  private void fill(CodeBuilder code) {
    code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void);
    int slot = 1;
    for (int i = 0; i < captured(call).size(); i++) {
      ClassDesc field = captured(call).get(i);
      TypeKind kind = TypeKind.from(field);
      code.aload(0).loadLocal(kind, slot).putfield(type(), field(i), field);
      slot += kind.slotSize();
    }
    code.return_();
  }

  private void construct(CodeBuilder code, MethodTypeDesc fill) {
    code.new_(type()).dup();
    load(code, captured(call), captured(call), 0);
    code.invokespecial(type(), INIT_NAME, fill).areturn();
  }

  private void callBody(CodeBuilder code) {
    List<ClassDesc> fields = captured(call);
    for (int i = 0; i < fields.size(); i++) {
      code.aload(0).getfield(type(), field(i), fields.get(i));
    }
    List<ClassDesc> taken = given(call).subList(fields.size(), given(call).size());
    load(code, erased(call).parameterList(), taken, 1);
    code.invokestatic(owner, name(), linked(), isInInterface);
    code.return_(TypeKind.from(erased(call).returnType()));
  }
}

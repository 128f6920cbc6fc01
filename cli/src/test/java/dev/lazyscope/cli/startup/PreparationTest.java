package dev.lazyscope.cli.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prepared classes must answer as the compiled ones do, without what they were prepared for.
final class PreparationTest {
  private static final ClassFile CLASSES = ClassFile.of();

  /// What the classes below answer; loaded a second time in their prepared form.
  public static final class Answers implements Supplier<List<String>> {
    @Override
    public List<String> get() {
      return Stream.of(switches(), records(), lambdas()).flatMap(all -> all).toList();
    }

    /// Of all kinds: with and without what they capture, methods of all kinds, constructors, and
    /// some that need more than casts.
    private static Stream<String> lambdas() {
      int number = 3;
      long large = 1L << 40;
      double real = 0.5;
      Supplier<String> captured = () -> number + " " + large + " " + real;
      Function<String, Integer> boxed = String::length;
      ToIntFunction<Integer> unboxed = one -> one + number;
      Function<String, StringBuilder> made = StringBuilder::new;
      IntFunction<int[]> array = int[]::new;
      BiFunction<String, String, String> joined = String::concat;
      Function<String, String> bound = "bound "::concat;
      LongBinaryOperator sum = (one, other) -> one + other + large;
      List<String> filled = new ArrayList<>();
      Consumer<String> dropped = filled::add;
      dropped.accept(number > 2 ? "more" : "less");
      Supplier<Supplier<String>> nested = () -> () -> captured.get() + made.apply("!");
      Supplier<String> either = number > 2 ? () -> "many" : captured;
      return Stream.concat(
          Stream.of(captured.get(), nested.get().get(), either.get(), bound.apply("here")),
          Stream.of(
                  boxed.apply("four"),
                  unboxed.applyAsInt(4),
                  made.apply("text"),
                  array.apply(3).length,
                  joined.apply("a", "b"),
                  sum.applyAsLong(1, 2),
                  filled,
                  new Answers().own().get())
              .map(Object::toString));
    }

    private Supplier<String> own() {
      return this::secret;
    }

    private String secret() {
      return "secret";
    }

    private static Stream<String> switches() {
      return Stream.of(
              new Shape.Circle(1),
              new Shape.Circle(-1),
              new Shape.Square(2, "a"),
              Shape.Empty.POINT,
              Shape.Empty.NOTHING,
              new Shape.Square(2, "b"))
          .map(shape -> Answers.named(shape) + Answers.nested(Optional.of(shape)) + any(shape));
    }

    private static String named(Shape shape) {
      return switch (shape) {
        case Shape.Circle circle when circle.radius() < 0 -> "inverted";
        case Shape.Circle _ -> "circle";
        case Shape.Square(int side, String name) when side > 1 && name.equals("a") -> "large a";
        case Shape.Square _ -> "square";
        case Shape.Empty.POINT -> "point";
        case Shape.Empty.NOTHING -> "nothing";
      };
    }

    private static String nested(Object value) {
      return switch (value) {
        case null -> "null";
        case String text -> text;
        case Optional<?> some when some.isPresent() -> nested(null) + any(some.get());
        default -> "other";
      };
    }

    private static String any(Object value) {
      return switch (value) {
        case Shape.Empty.NOTHING -> "nothing";
        case Shape shape -> named(shape);
        default -> "other";
      };
    }

    private static Stream<String> records() {
      List<Object> all =
          List.of(
              fields(1, 0.0, "a"),
              fields(1, -0.0, "a"),
              fields(1, 0.0, "b"),
              fields(1, Double.NaN, "a"),
              fields(1, Double.NaN, "a"),
              fields(2, 0.0, "a"),
              "a");
      return all.stream().flatMap(a -> all.stream().map(b -> a.equals(b) + " " + a.hashCode()));
    }

    private static Object fields(int number, double real, String text) {
      return new Fields(
          number, real, text, true, 'c', 1L << 40, 2.5f, (byte) 3, (short) 4, new int[0].length);
    }
  }

  sealed interface Shape {
    record Circle(int radius) implements Shape {}

    record Square(int side, String name) implements Shape {}

    enum Empty implements Shape {
      POINT,
      NOTHING
    }
  }

  record Fields(
      int number,
      double real,
      String text,
      boolean flag,
      char letter,
      long large,
      float small,
      byte tiny,
      short brief,
      Object absent) {}

  @Test
  void preparedClassesAnswerAlike() throws Exception {
    Class<?> prepared = new Prepared().loadClass(Answers.class.getName());
    assertThat(prepared).isNotSameAs(Answers.class);
    Object answers = prepared.getDeclaredConstructor().newInstance();
    assertThat(((Supplier<?>) answers).get()).isEqualTo(new Answers().get());
  }

  @Test
  void nothingIsLeftToLinkAtRunTime() throws IOException {
    assertThat(linkedAtRunTime(bytes(Answers.class.getName()))).contains("typeSwitch");
    assertThat(linkedAtRunTime(bytes(Fields.class.getName()))).contains("equals", "hashCode");
    assertThat(linkedAtRunTime(prepared(Answers.class.getName()))).doesNotContain("typeSwitch");
    assertThat(linkedAtRunTime(prepared(Fields.class.getName()))).containsExactly("toString");
  }

  @Test
  void lambdasBecomeClassesWhereCastsAreEnough() throws IOException {
    assertThat(linkedAtRunTime(bytes(Answers.class.getName()))).contains("get", "accept", "apply");
    assertThat(linkedAtRunTime(prepared(Answers.class.getName())))
        .contains("apply")
        .doesNotContain("get", "accept");
  }

  @Test
  void classesForOldMachinesBecomeCurrent() throws IOException {
    byte[] old = bytes("picocli.CommandLine$Range");
    assertThat(CLASSES.parse(old).majorVersion()).isLessThan(ClassFile.JAVA_6_VERSION);
    ClassModel current = CLASSES.parse(prepared("picocli.CommandLine$Range"));
    assertThat(current.majorVersion()).isEqualTo(ClassFile.JAVA_17_VERSION);
    assertThat(CLASSES.verify(current)).isEmpty();
  }

  private static List<String> linkedAtRunTime(byte[] content) {
    return CLASSES.parse(content).methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .filter(InvokeDynamicInstruction.class::isInstance)
        .map(call -> ((InvokeDynamicInstruction) call).name().stringValue())
        .toList();
  }

  private static byte[] prepared(String name) throws IOException {
    return Preparation.prepared(bytes(name)).get(ClassDesc.of(name));
  }

  private static byte[] bytes(String name) throws IOException {
    String resource = name.replace('.', '/') + ".class";
    try (InputStream stream =
        PreparationTest.class.getClassLoader().getResourceAsStream(resource)) {
      return stream.readAllBytes();
    }
  }

  /// Loads the classes of this test once more, prepared.
  private static final class Prepared extends ClassLoader {
    private static final byte[] EMPTY = {};

    private final Map<String, byte[]> made = new HashMap<>();

    Prepared() {
      super(PreparationTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(PreparationTest.class.getName() + "$")) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try {
        byte[] content = Optional.ofNullable(made.get(name)).orElse(EMPTY);
        if (content.length == 0) {
          Preparation.prepared(bytes(name))
              .forEach(
                  (type, file) -> made.put(type.packageName() + "." + type.displayName(), file));
          content = made.get(name);
        }
        return defineClass(name, content, 0, content.length);
      } catch (IOException missing) {
        throw new ClassNotFoundException(name, missing);
      }
    }
  }

  /// A signed jar loses its signature alone: its classes are those of somebody else.
  @Test
  void signedJarsLoseTheirSignature(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("signed.jar");
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
    parts.put("META-INF/WHO_.SF", new byte[] {1});
    parts.put("META-INF/WHO_.RSA", new byte[] {2});
    parts.put("some/Class.class", new byte[] {3, 4});
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    Preparation.rewrite(jar);
    try (ZipFile rewritten = new ZipFile(jar.toFile())) {
      assertThat(rewritten.stream().map(ZipEntry::getName))
          .containsExactly("META-INF/MANIFEST.MF", "some/Class.class");
      assertThat(rewritten.getInputStream(rewritten.getEntry("some/Class.class")))
          .hasBinaryContent(new byte[] {3, 4});
    }
  }
}

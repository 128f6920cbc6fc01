package dev.lazyscope.cli.syntax;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How the values of options are read; a wrong one is told in the user's words.
final class Converters {
  private Converters() {}

  static Integer positive(String text) {
    if (!text.matches("[1-9][0-9]{0,6}")) {
      throw new TypeConversionException("'" + text + "' is not a positive whole number");
    }
    return Integer.valueOf(text);
  }

  /// One of the constants that `usual` is of.
  record Choice<E extends Enum<E>>(String option, E usual) implements ITypeConverter<E> {
    @Override
    public E convert(String text) {
      E[] all = usual.getDeclaringClass().getEnumConstants();
      return Arrays.stream(all)
          .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException(option + " is one of " + names(all)));
    }

    private static String names(Enum<?>[] all) {
      return Arrays.stream(all)
          .map(constant -> constant.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }
  }
}

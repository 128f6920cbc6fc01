package dev.lazyscope.cli.option;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How the values of options are read; a wrong one is told in the user's words.
final class Converters {
  private Converters() {}

  static final class ColorChoice implements ITypeConverter<OutputOptions.Color> {
    @Override
    public OutputOptions.Color convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "auto" -> OutputOptions.Color.AUTO;
        case "always" -> OutputOptions.Color.ALWAYS;
        case "never" -> OutputOptions.Color.NEVER;
        default -> throw new TypeConversionException("--color is auto, always or never");
      };
    }
  }

  static final class Positive implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (!text.matches("[1-9][0-9]{0,6}")) {
        throw new TypeConversionException("'" + text + "' is not a positive whole number");
      }
      return Integer.valueOf(text);
    }
  }

  static final class MinorVersion implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return ProjectOptions.minorVersion(text)
          .orElseThrow(
              () ->
                  new TypeConversionException("'" + text + "' is not a version from 3.8 to 3.15"));
    }
  }
}

package dev.lazyscope.report.svg;

/// How wide a name is drawn, without a font at hand: generous, so that no name leaves its box.
final class TextWidth {
  private static final double NARROW = 6.7;
  private static final double WIDE = 12.5;
  private static final int FIRST_WIDE = 0x1100;

  private TextWidth() {}

  static double of(String text) {
    return text.codePoints().mapToDouble(c -> c < FIRST_WIDE ? NARROW : WIDE).sum();
  }
}

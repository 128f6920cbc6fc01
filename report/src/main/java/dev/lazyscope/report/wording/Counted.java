package dev.lazyscope.report.wording;

/// A number with its noun.
public final class Counted {

  private Counted() {}

  /// {@return `1 module`, `2 modules`; `noun` forms its plural with s}
  public static String of(long number, String noun) {
    return number + " " + (number == 1 ? noun : noun + "s");
  }
}

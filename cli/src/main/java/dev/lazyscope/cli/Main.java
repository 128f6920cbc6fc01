package dev.lazyscope.cli;

/// The entry of the program: arguments to exit code.
public final class Main {
  private Main() {}

  /// Exit codes: 0 clean, 1 findings, 2 usage or configuration, 3 internal error.
  public static void main(String[] arguments) {
    System.out.println("lazyscope");
  }
}

package dev.lazyscope.graph.load.nativemodel.number;

import java.math.BigInteger;

/// The generator of `random`: MT19937 (Matsumoto and Nishimura, "Mersenne Twister", ACM
/// Transactions on Modeling and Computer Simulation 8(1), 1998; seeded by an array as in their
/// program of 2002).
///
/// @param block the words from which the next [#WORDS] numbers are tempered, two characters each
/// @param used how many of them were
record MersenneTwister(String block, int used) {
  static final int WORDS = 624;
  private static final int MIDDLE = 397;

  /// {@return the generator that a whole number starts, of which the sign says nothing}
  static MersenneTwister of(BigInteger seed) {
    int[] key = words(seed.abs());
    int[] words = started();
    int at = 1;
    for (int round = 0; round < Math.max(WORDS, key.length); round++) {
      int word = round % key.length;
      words[at] = (words[at] ^ (words[at - 1] ^ words[at - 1] >>> 30) * 1664525) + key[word] + word;
      at = next(words, at);
    }
    for (int round = 0; round < WORDS - 1; round++) {
      words[at] = (words[at] ^ (words[at - 1] ^ words[at - 1] >>> 30) * 1566083941) - at;
      at = next(words, at);
    }
    words[0] = 1 << 31;
    return of(words, WORDS);
  }

  static MersenneTwister of(int[] words, int used) {
    char[] block = new char[2 * WORDS];
    for (int i = 0; i < WORDS; i++) {
      block[2 * i] = (char) (words[i] >>> 16);
      block[2 * i + 1] = (char) words[i];
    }
    return new MersenneTwister(new String(block), used);
  }

  /// 32 bits from low to high, at least once.
  private static int[] words(BigInteger number) {
    int[] words = new int[Math.max(1, (number.bitLength() + 31) / 32)];
    for (int i = 0; i < words.length; i++) {
      words[i] = number.shiftRight(32 * i).intValue();
    }
    return words;
  }

  private static int[] started() {
    int[] words = new int[WORDS];
    words[0] = 19650218;
    for (int i = 1; i < WORDS; i++) {
      words[i] = 1812433253 * (words[i - 1] ^ words[i - 1] >>> 30) + i;
    }
    return words;
  }

  private static int next(int[] words, int at) {
    if (at + 1 < WORDS) {
      return at + 1;
    }
    words[0] = words[WORDS - 1];
    return 1;
  }

  int word(int index) {
    return block.charAt(2 * index) << 16 | block.charAt(2 * index + 1);
  }

  /// {@return the same with one number unused at least}
  MersenneTwister filled() {
    return used < WORDS ? this : twisted();
  }

  /// {@return the next number of 32 bits of one that is filled}
  int tempered() {
    int word = word(used);
    word ^= word >>> 11;
    word ^= word << 7 & 0x9d2c5680;
    word ^= word << 15 & 0xefc60000;
    return word ^ word >>> 18;
  }

  MersenneTwister later() {
    return new MersenneTwister(block, used + 1);
  }

  private MersenneTwister twisted() {
    int[] words = new int[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = word(i);
    }
    for (int i = 0; i < WORDS; i++) {
      int joined = words[i] & 0x80000000 | words[(i + 1) % WORDS] & 0x7fffffff;
      words[i] = words[(i + MIDDLE) % WORDS] ^ joined >>> 1 ^ (joined & 1) * 0x9908b0df;
    }
    return of(words, 0);
  }
}

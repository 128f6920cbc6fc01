package dev.lazyscope.graph.load.nativemodel.digest;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Value;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;

/// Keys of known passwords. They are slow on purpose: of many rounds the key is made up, the same
/// for the same arguments and another one for others, so that a password is told from a wrong one.
final class DerivedKeys {
  private static final long MOST_ROUNDS = 10_000;
  private static final long LONGEST = 1 << 12;
  private static final String MADE_UP = "SHA-512";

  private DerivedKeys() {}

  static void install(DictValue names) {
    Natives.function(names, "pbkdf2_hmac", (_, a) -> ofRounds(a));
    Natives.function(names, "scrypt", (_, a) -> ofMemory(a));
  }

  /// `pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)` (RFC 8018, section 5.2).
  private static Value ofRounds(Arguments arguments) {
    Optional<Digests.Algorithm> algorithm = Digests.named(arguments.at(0, "hash_name"));
    Optional<byte[]> password = bytes(arguments.at(1, "password"));
    Optional<byte[]> salt = bytes(arguments.at(2, "salt"));
    if (algorithm.isEmpty()
        || password.isEmpty()
        || salt.isEmpty()
        || !(arguments.at(3, "iterations") instanceof Value.Int(long rounds))) {
      return Value.UNKNOWN;
    }
    long usual = algorithm.get().digest(new byte[0]).length;
    return length(arguments.at(4, "dklen"), usual)
        .map(
            length ->
                rounds > MOST_ROUNDS
                    ? madeUp(length, password.get(), salt.get(), number(rounds))
                    : derived(algorithm.get().keyed(password.get()), salt.get(), rounds, length))
        .<Value>map(Value.Bytes::of)
        .orElse(Value.UNKNOWN);
  }

  private static byte[] derived(Mac code, byte[] salt, long rounds, int length) {
    ByteBuffer key = ByteBuffer.allocate(length + code.getMacLength());
    for (int block = 1; key.position() < length; block++) {
      code.update(salt);
      byte[] last = code.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(block).array());
      byte[] all = last.clone();
      for (long round = 1; round < rounds; round++) {
        last = code.doFinal(last);
        for (int i = 0; i < all.length; i++) {
          all[i] ^= last[i];
        }
      }
      key.put(all);
    }
    return Arrays.copyOf(key.array(), length);
  }

  /// `scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64)`.
  private static Value ofMemory(Arguments arguments) {
    List<byte[]> given = new ArrayList<>();
    for (String name : List.of("salt", "n", "r", "p")) {
      Value value = arguments.named(name);
      Optional<byte[]> known =
          value instanceof Value.Int(long number) ? Optional.of(number(number)) : bytes(value);
      known.ifPresent(given::add);
    }
    Optional<byte[]> password = bytes(arguments.at(0, "password"));
    password.ifPresent(given::add);
    return given.size() == 5
        ? length(arguments.named("dklen"), 64)
            .map(length -> madeUp(length, given.toArray(byte[][]::new)))
            .<Value>map(Value.Bytes::of)
            .orElse(Value.UNKNOWN)
        : Value.UNKNOWN;
  }

  private static byte[] madeUp(int length, byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance(MADE_UP);
      for (byte[] part : parts) {
        digest.update(number(part.length));
        digest.update(part);
      }
      byte[] seed = digest.digest();
      ByteBuffer key = ByteBuffer.allocate(length + seed.length);
      while (key.position() < length) {
        key.put(seed);
        seed = digest.digest(seed);
      }
      return Arrays.copyOf(key.array(), length);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  private static Optional<byte[]> bytes(Value value) {
    return Payloads.plain(value) instanceof Value.Bytes known
        ? Optional.of(known.bytes())
        : Optional.empty();
  }

  private static Optional<Integer> length(Value given, long usual) {
    long length =
        given instanceof Value.Int(long number)
            ? number
            : given == Value.ABSENT || given == Value.NONE ? usual : 0;
    return length > 0 && length <= LONGEST ? Optional.of((int) length) : Optional.empty();
  }
}

package dev.lazyscope.graph.load.nativemodel.digest;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The usual algorithms, by the names that `hashlib` gives them.
final class Digests {
  private static final Map<String, Algorithm> ALGORITHMS =
      Map.ofEntries(
          Map.entry("md5", new Algorithm("MD5", 64)),
          Map.entry("sha1", new Algorithm("SHA-1", 64)),
          Map.entry("sha224", new Algorithm("SHA-224", 64)),
          Map.entry("sha256", new Algorithm("SHA-256", 64)),
          Map.entry("sha384", new Algorithm("SHA-384", 128)),
          Map.entry("sha512", new Algorithm("SHA-512", 128)),
          Map.entry("sha3_224", new Algorithm("SHA3-224", 144)),
          Map.entry("sha3_256", new Algorithm("SHA3-256", 136)),
          Map.entry("sha3_384", new Algorithm("SHA3-384", 104)),
          Map.entry("sha3_512", new Algorithm("SHA3-512", 72)));

  /// @param java what Java calls it
  /// @param block how many bytes it takes at once
  record Algorithm(String java, int block) {
    byte[] digest(byte[] content) {
      try {
        return MessageDigest.getInstance(java).digest(content);
      } catch (NoSuchAlgorithmException missing) {
        throw new IllegalStateException(missing);
      }
    }

    /// {@return what makes codes with a key (RFC 2104); it is filled up with zeros, so that an
    /// empty one, which Java refuses, is one zero}
    Mac keyed(byte[] key) {
      try {
        String name = "Hmac" + (java.startsWith("SHA3") ? java : java.replace("-", ""));
        Mac code = Mac.getInstance(name);
        code.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
        return code;
      } catch (GeneralSecurityException missing) {
        throw new IllegalStateException(missing);
      }
    }
  }

  private Digests() {}

  static Collection<String> names() {
    return ALGORITHMS.keySet();
  }

  static Optional<Algorithm> of(String name) {
    return Optional.ofNullable(ALGORITHMS.get(name));
  }

  /// {@return the name of the algorithm that a name or a function of `_hashlib` stands for}
  static Optional<String> name(Value digest) {
    Optional<String> name =
        switch (Payloads.plain(digest)) {
          case Value.Str(var text) -> Optional.of(text.toLowerCase(Locale.ROOT));
          case NativeFunction function -> Optional.of(function.name().replace("openssl_", ""));
          case Value _ -> Optional.empty();
        };
    return name.filter(ALGORITHMS::containsKey);
  }

  static Optional<Algorithm> named(Value digest) {
    return name(digest).flatMap(Digests::of);
  }
}

package dev.lazyscope.graph.load.nativemodel.digest;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `_hashlib`: digests of known bytes. An object of the usual algorithms keeps what it was given.
public final class HashlibModel implements NativeModel {
  private static final String CONTENT = "_content";
  private static final String KEY = "_key";

  /// What OpenSSL 3 has beside the usual algorithms.
  private static final List<String> OTHERS =
      List.of(
          "blake2b",
          "blake2s",
          "md5-sha1",
          "ripemd160",
          "sha512_224",
          "sha512_256",
          "shake_128",
          "shake_256",
          "sm3");

  /// How the names of authentication codes begin.
  private static final String KEYED = "hmac-";

  /// Nobody needs the digest of more to import something.
  private static final int LONGEST = 1 << 20;

  @Override
  public String module() {
    return "_hashlib";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    ClassValue type = functions(machine, names, "openssl_", Digests.names());
    ClassValue keyed = type(machine, names, "HMAC");
    List<Value> known =
        Stream.concat(Digests.names().stream(), OTHERS.stream()).map(Value::of).toList();
    names.put("openssl_md_meth_names", machine.set(known, SetValue.Kind.FROZENSET));
    Natives.function(names, "new", (m, a) -> made(m, type, a));
    Natives.function(names, "hmac_new", (m, a) -> keyed(m, keyed, a));
    Natives.function(
        names,
        "hmac_digest",
        (m, a) -> authenticated(a.at(0, "key"), a.at(1, "msg"), a.at(2, "digest")));
    DerivedKeys.install(names);
    Natives.function(names, "compare_digest", (m, a) -> areEqual(a.at(0), a.at(1)));
  }

  /// {@return the class of what functions give that begin a digest, put under names that begin so}
  static ClassValue functions(
      Machine machine, DictValue names, String prefix, Collection<String> algorithms) {
    ClassValue type = type(machine, names, "HASH");
    for (String name : algorithms) {
      Natives.function(names, prefix + name, (m, a) -> made(m, type, name, data(a, 0)));
    }
    return type;
  }

  private static ClassValue type(Machine machine, DictValue names, String name) {
    ClassValue type = Natives.type(machine, "_hashlib", name);
    names.put(name, type);
    DictValue methods = type.namespace();
    Natives.method(methods, "update", (m, a) -> update(a.at(0), a.at(1)));
    Natives.method(
        methods,
        "digest",
        (m, a) -> digest(a.at(0)).<Value>map(Value.Bytes::of).orElse(Value.UNKNOWN));
    Natives.method(
        methods,
        "hexdigest",
        (m, a) ->
            digest(a.at(0)).map(HexFormat.of()::formatHex).map(Value::of).orElse(Value.UNKNOWN));
    Natives.method(methods, "copy", (m, a) -> copy(m, a.at(0)));
    return type;
  }

  private static Value made(Machine machine, ClassValue type, Arguments arguments) {
    return Digests.name(arguments.at(0, "name"))
        .map(name -> made(machine, type, name, data(arguments, 1)))
        .orElse(Value.UNKNOWN);
  }

  private static Value data(Arguments arguments, int index) {
    Value given = arguments.at(index, "data");
    Value found = given == Value.ABSENT ? arguments.named("string") : given;
    return found == Value.ABSENT ? new Value.Bytes("") : Payloads.plain(found);
  }

  private static Value made(Machine machine, ClassValue type, String name, Value data) {
    Digests.Algorithm algorithm = Digests.of(name).orElseThrow();
    InstanceValue made = machine.instance(type);
    DictValue attributes = made.attributes();
    attributes.put("name", Value.of(name));
    attributes.put("block_size", Value.of(algorithm.block()));
    attributes.put("digest_size", Value.of(algorithm.digest(new byte[0]).length));
    attributes.put(CONTENT, data);
    return made;
  }

  private static Value update(Value hash, Value data) {
    if (hash instanceof InstanceValue instance) {
      boolean isKnown =
          instance.attributes().get(CONTENT) instanceof Value.Bytes
              && Payloads.plain(data) instanceof Value.Bytes;
      instance
          .attributes()
          .put(CONTENT, isKnown ? joined(instance, Payloads.plain(data)) : Value.UNKNOWN);
    }
    return Value.NONE;
  }

  private static Value joined(InstanceValue hash, Value data) {
    String before = ((Value.Bytes) hash.attributes().get(CONTENT)).latin1();
    String more = ((Value.Bytes) data).latin1();
    return before.length() + more.length() > LONGEST
        ? Value.UNKNOWN
        : new Value.Bytes(before + more);
  }

  private static Value copy(Machine machine, Value hash) {
    if (!(hash instanceof InstanceValue instance)) {
      return Value.UNKNOWN;
    }
    InstanceValue copy = machine.instance(instance.type());
    copy.attributes().become(instance.attributes());
    return copy;
  }

  /// `hmac_new(key, msg=b"", digestmod)`.
  private static Value keyed(Machine machine, ClassValue type, Arguments arguments) {
    Optional<String> name = Digests.name(arguments.at(2, "digestmod"));
    if (name.isEmpty()) {
      return Value.UNKNOWN;
    }
    Value message = Natives.given(arguments.at(1, "msg")).orElse(new Value.Bytes(""));
    Value made = made(machine, type, name.get(), Payloads.plain(message));
    if (made instanceof InstanceValue instance) {
      instance.attributes().put("name", Value.of(KEYED + name.get()));
      instance.attributes().put(KEY, Payloads.plain(arguments.at(0, "key")));
    }
    return made;
  }

  private static Optional<byte[]> digest(Value hash) {
    return hash instanceof InstanceValue instance
            && instance.attributes().get("name") instanceof Value.Str(var name)
            && instance.attributes().get(CONTENT) instanceof Value.Bytes content
        ? Digests.of(name.replace(KEYED, ""))
            .flatMap(known -> digest(known, instance.attributes().get(KEY), content.bytes()))
        : Optional.empty();
  }

  private static Optional<byte[]> digest(Digests.Algorithm algorithm, Value key, byte[] content) {
    return switch (key) {
      case Value.Marker marker when marker == Value.ABSENT ->
          Optional.of(algorithm.digest(content));
      case Value.Bytes known -> Optional.of(algorithm.keyed(known.bytes()).doFinal(content));
      case Value _ -> Optional.empty();
    };
  }

  /// `hmac_digest(key, msg, digest)` (RFC 2104), for an algorithm that is named.
  private static Value authenticated(Value key, Value message, Value name) {
    return Payloads.plain(message) instanceof Value.Bytes content
        ? Digests.named(name)
            .flatMap(algorithm -> digest(algorithm, Payloads.plain(key), content.bytes()))
            .<Value>map(Value.Bytes::of)
            .orElse(Value.UNKNOWN)
        : Value.UNKNOWN;
  }

  private static Value areEqual(Value one, Value other) {
    Value left = Payloads.plain(one);
    Value right = Payloads.plain(other);
    boolean areKnown =
        left instanceof Value.Bytes && right instanceof Value.Bytes
            || left instanceof Value.Str && right instanceof Value.Str;
    return areKnown ? Value.of(left.equals(right)) : Value.UNKNOWN;
  }
}

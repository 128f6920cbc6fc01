package dev.lazyscope.cli.defer;

import dev.lazyscope.analyzer.parse.Parsed;
import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.cli.defer.Choices.Choice;
import dev.lazyscope.cli.fix.Deferral;
import dev.lazyscope.cli.fix.Deferrals;
import dev.lazyscope.cli.fix.Deferrals.Asked;
import dev.lazyscope.cli.fix.Edit;
import dev.lazyscope.cli.fix.Rewrite;
import dev.lazyscope.cli.world.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What becomes of one file: new bytes, or a reason to leave it alone. `skipped` are deferrals that
/// cannot be written, in words.
public sealed interface FileChange {
  Path file();

  record Rewritten(Path file, byte[] before, byte[] after, int statements, List<String> skipped)
      implements FileChange {}

  record LeftAlone(Path file, String reason) implements FileChange {}

  /// {@return the change of a file whose deferrals are `choices`; a file that was written to after
  /// `scanned` is left alone, as what is known of it may be wrong}
  static FileChange of(Path file, List<Choice> choices, Rewrite.Style style, Instant scanned) {
    try {
      byte[] raw = Files.readAllBytes(file);
      if (Files.getLastModifiedTime(file).toInstant().isAfter(scanned)) {
        return new LeftAlone(file, "changed since it was read; run again");
      }
      return changed(file, raw, choices, style);
    } catch (IOException failure) {
      return new LeftAlone(file, WholeFile.reason(failure));
    }
  }

  private static FileChange changed(
      Path file, byte[] raw, List<Choice> choices, Rewrite.Style style) {
    Source source = Source.decode(raw);
    if (source.flaw().isPresent()) {
      return new LeftAlone(file, source.flaw().get().message());
    }
    Parsed<Module> parsed = Parser.parse(source);
    if (!parsed.problems().isEmpty()) {
      return new LeftAlone(file, "it does not parse");
    }
    List<Asked> asked =
        choices.stream().map(one -> new Asked(one.at(), one.imported(), one.names())).toList();
    Deferrals deferrals = Deferrals.in(parsed.tree(), asked, style);
    Rewrite rewrite = Rewrite.of(parsed.tree(), source.utf8(), deferrals.written(), style);
    byte[] utf8 = Edit.apply(rewrite.edits(), source.utf8());
    if (!Parser.parse(Source.decode(utf8)).problems().isEmpty() && isUtf8(source)) {
      return new LeftAlone(file, "the rewritten file would not parse; please report this");
    }
    List<String> skipped = new ArrayList<>(deferrals.skipped());
    rewrite.skipped().forEach(one -> skipped.add(one.reason()));
    return encoded(source, raw, utf8)
        .<FileChange>map(
            after ->
                new Rewritten(
                    file,
                    raw,
                    after,
                    rewrite.edits().isEmpty() ? 0 : count(rewrite, deferrals.written()),
                    skipped))
        .orElseGet(
            () -> new LeftAlone(file, "cannot be written back in encoding " + source.encoding()));
  }

  private static int count(Rewrite rewrite, List<Deferral> written) {
    return Math.max(1, written.size() - rewrite.skipped().size());
  }

  private static boolean isUtf8(Source source) {
    return source.encoding().toLowerCase(java.util.Locale.ROOT).startsWith("utf");
  }

  /// In the file's own encoding, provided that it gives back the bytes that were read.
  private static Optional<byte[]> encoded(Source source, byte[] raw, byte[] utf8) {
    if (Arrays.equals(source.utf8(), raw)) {
      return Optional.of(utf8);
    }
    Optional<Charset> known = source.charset();
    try {
      Charset charset = known.orElse(StandardCharsets.UTF_8);
      return Arrays.equals(encode(source.utf8(), charset), raw)
          ? Optional.of(encode(utf8, charset))
          : Optional.empty();
    } catch (CharacterCodingException unmappable) {
      return Optional.empty();
    }
  }

  private static byte[] encode(byte[] utf8, Charset charset) throws CharacterCodingException {
    ByteBuffer encoded =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .encode(StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8)));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }
}

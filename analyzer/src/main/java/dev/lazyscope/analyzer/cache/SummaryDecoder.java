package dev.lazyscope.analyzer.cache;

import dev.lazyscope.analyzer.parse.Problem;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportForm.ImportedName;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads summaries that a [SummaryEncoder] wrote.
final class SummaryDecoder {
  private static final ImportSite.Scope[] SCOPES = ImportSite.Scope.values();
  private static final ModuleSummary.Binding[] BINDINGS = ModuleSummary.Binding.values();
  private static final ModuleSummary.UseKind[] USES = ModuleSummary.UseKind.values();
  private static final Problem.Kind[] PROBLEMS = Problem.Kind.values();
  private static final Guard.Part[] PARTS = Guard.Part.values();

  private final ByteReader in;
  private final StringPool strings;
  private int line;

  SummaryDecoder(ByteReader in, StringPool strings) {
    this.in = in;
    this.strings = strings;
  }

  ModuleSummary summary() {
    int flags = in.flag();
    int lines = in.number();
    List<ImportSite> imports = imports();
    List<ModuleSummary.Export> exports = list(this::export);
    Optional<ModuleSummary.DunderAll> dunderAll =
        (flags & SummaryEncoder.DUNDER_ALL) == 0
            ? Optional.empty()
            : Optional.of(dunderAll((flags & SummaryEncoder.DUNDER_ALL_COMPLETE) != 0));
    Optional<ModuleSummary.LazyModules> lazyModules =
        (flags & SummaryEncoder.LAZY_MODULES) == 0
            ? Optional.empty()
            : Optional.of(lazyModules((flags & SummaryEncoder.LAZY_MODULES_COMPLETE) != 0));
    return new ModuleSummary(
        imports,
        exports,
        dunderAll,
        lazyModules,
        list(this::use),
        list(this::effect),
        list(this::problem),
        (flags & SummaryEncoder.FUTURE_ANNOTATIONS) != 0,
        (flags & SummaryEncoder.MAIN_GUARD) != 0,
        (flags & SummaryEncoder.MODULE_GETATTR) != 0,
        lines);
  }

  private List<ImportSite> imports() {
    int count = in.number();
    List<ImportSite> imports = new ArrayList<>(count);
    int offset = 0;
    for (int i = 0; i < count; i++) {
      ImportForm form = form();
      int scope = in.flag();
      List<Guard> guards = list(this::guard);
      Place place = place();
      offset += in.difference();
      int end = offset + in.number();
      imports.add(
          new ImportSite(form, SCOPES[scope >> 1], guards, (scope & 1) != 0, place, offset, end));
    }
    return imports;
  }

  private ImportForm form() {
    return switch (in.flag()) {
      case 0 -> new ImportForm.Plain(string(), Optional.empty());
      case 1 -> new ImportForm.Plain(string(), Optional.of(string()));
      case 2 -> new ImportForm.From(in.number(), string(), list(this::importedName));
      case 3 -> new ImportForm.Star(in.number(), string());
      default -> new ImportForm.Dynamic(in.number(), string());
    };
  }

  private ImportedName importedName() {
    return new ImportedName(string(), string());
  }

  private Guard guard() {
    int tag = in.flag();
    boolean flag = (tag & 1) != 0;
    return switch (tag >> 1) {
      case 0 -> new Guard.TypeChecking(flag);
      case 1 -> new Guard.MainOnly(flag);
      case 2 -> new Guard.Version(string(), list(in::difference), flag);
      case 3 -> new Guard.Platform(string(), flag);
      case 4 -> new Guard.Condition(flag);
      case 5 -> new Guard.Try(PARTS[in.flag()], list(this::string));
      case 6 -> new Guard.Suppress(list(this::string));
      default -> flag ? Guard.Block.WITH : Guard.Block.LOOP;
    };
  }

  private ModuleSummary.Export export() {
    return new ModuleSummary.Export(string(), BINDINGS[in.flag()], place());
  }

  private ModuleSummary.DunderAll dunderAll(boolean isComplete) {
    return new ModuleSummary.DunderAll(list(this::string), isComplete, place());
  }

  private ModuleSummary.LazyModules lazyModules(boolean isComplete) {
    List<ModuleSummary.LazyModules.Entry> entries =
        list(() -> new ModuleSummary.LazyModules.Entry(string(), place()));
    return new ModuleSummary.LazyModules(entries, isComplete, place());
  }

  private ModuleSummary.NameUse use() {
    return new ModuleSummary.NameUse(string(), string(), USES[in.flag()], place());
  }

  private ModuleSummary.DirectEffect effect() {
    return new ModuleSummary.DirectEffect(string(), string(), place());
  }

  private ModuleSummary.SummaryProblem problem() {
    return new ModuleSummary.SummaryProblem(PROBLEMS[in.flag()], string(), place());
  }

  private Place place() {
    line += in.difference();
    return new Place(line, in.number());
  }

  private String string() {
    return strings.get(in.number());
  }

  private <T> List<T> list(Supplier<T> element) {
    int count = in.number();
    if (count == 0) {
      return List.of();
    }
    List<T> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(element.get());
    }
    return list;
  }
}

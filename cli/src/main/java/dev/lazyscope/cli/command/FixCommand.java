package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.defer.Choices;
import dev.lazyscope.cli.defer.Choices.Wanted;
import dev.lazyscope.cli.defer.FilterFile;
import dev.lazyscope.cli.defer.Fixing;
import dev.lazyscope.cli.defer.KeepEager;
import dev.lazyscope.cli.defer.WholePlan;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.cli.rule.RulePages;
import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.model.ModulePattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

final class FixCommand implements Subcommand {
  private final Syntax syntax =
      new Syntax(
              "fix",
              "Makes imports lazy that the entries execute, where that is safe and saves something.",
              "Shows the change; --write makes it. Every other byte of a file stays as it is.")
          .examples(
              "  lazyscope fix                                   what would be changed, as a diff",
              "  lazyscope fix --entry shop.cli:main --write     changes the files",
              "  lazyscope fix --target-version 3.12             __lazy_modules__ instead of the keyword",
              "  lazyscope fix --style filter -o lazy_filter.py  one module for the whole application");

  private static final int FIRST_LAZY_MINOR = 15;

  private final Supplier<String> path = ProjectOptions.path(syntax);

  private final Supplier<Boolean> diff =
      syntax
          .option("--diff")
          .says("Shows a unified diff and changes nothing (the default).")
          .flag();

  private final Supplier<Boolean> write =
      syntax.option("--write").says("Changes the files, each in one step.").flag();

  private final Supplier<Boolean> exitCode =
      syntax.option("--exit-code").says("Ends with 1 if anything is to be changed.").flag();

  private final Supplier<Optional<String>> style =
      syntax
          .option("--style")
          .says(
              "keyword, lazy-modules (__lazy_modules__, which older Pythons ignore) or filter (a module",
              "for sys.set_lazy_imports_filter). Default: keyword for 3.15 and later, else lazy-modules.")
          .anyOf("STYLE", List.of("keyword", "lazy-modules", "filter"));

  private final Supplier<Boolean> check =
      syntax
          .option("--check")
          .says("With --style filter: ends with 1 if the file of --output is out of date.")
          .flag();

  private final Supplier<Optional<String>> testFile =
      syntax
          .option("--test-file")
          .says("With --style filter: also writes a test that fails when it is out of date.")
          .text("FILE");

  private final Supplier<List<String>> only =
      syntax
          .option("--only")
          .says("Only statements in this module or package; 'pkg.*.cli' works. Repeatable.")
          .texts("MODULE");

  private final Supplier<List<String>> select =
      syntax
          .option("--select")
          .says("Only these rules hold a statement back, such as registry-read.")
          .commaSeparated("RULE");

  private final Supplier<List<String>> ignore =
      syntax
          .option("--ignore")
          .says("These rules hold no statement back, such as loaded-anyway or unused-import.")
          .commaSeparated("RULE");

  private final Supplier<EntryOptions> entry = EntryOptions.in(syntax.section("Entry"));

  private final ProjectOptions project = new ProjectOptions(syntax.section("Project"));

  private final OutputOptions output = new OutputOptions(syntax.section("Output"));

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    check(world);
    Instant scanned = Instant.now();
    Settings settings = Settings.of(path.get(), project, world);
    Program program = Program.open(settings, entry.get(), session);
    Wanted wanted = new Wanted(modules(), rule(), KeepEager.configured(settings.project()));
    String form =
        style
            .get()
            .orElse(settings.minorVersion() >= FIRST_LAZY_MINOR ? "keyword" : "lazy-modules");
    boolean isClean =
        form.equals("filter")
            ? new FilterFile(WholePlan.of(program, wanted), session)
                .write(check.get(), testFile.get(), arguments())
            : new Fixing(Choices.of(program, wanted), session, scanned).sources(form, write.get());
    return isClean || !(exitCode.get() || check.get()) ? 0 : 1;
  }

  /// Before the analysis, which may take long.
  private static void checkFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UsageProblem("no folder " + folder + " for the file named with --test-file");
    }
  }

  private void check(World world) {
    boolean isFilter = style.get().equals(Optional.of("filter"));
    if (write.get() && diff.get()) {
      throw new UsageProblem("--diff and --write exclude each other");
    }
    if (isFilter && write.get()) {
      throw new UsageProblem("--style filter changes no source: name its file with --output");
    }
    if (!isFilter && (check.get() || testFile.get().isPresent())) {
      throw new UsageProblem("--check and --test-file belong to --style filter");
    }
    Stream.concat(select.get().stream(), ignore.get().stream())
        .filter(rule -> !RulePages.ids().contains(rule))
        .findFirst()
        .ifPresent(
            rule -> {
              throw UsageProblem.unknown("rule", rule, RulePages.ids());
            });
    if ((check.get() || testFile.get().isPresent()) && output.output().isEmpty()) {
      throw new UsageProblem("name the filter's file with --output");
    }
    testFile.get().map(world::resolve).map(Path::getParent).ifPresent(FixCommand::checkFolder);
  }

  private Predicate<String> modules() {
    List<ModulePattern> patterns = only.get().stream().map(ModulePattern::of).toList();
    return patterns.isEmpty() ? any -> true : ModulePattern.anyOf(patterns);
  }

  private Predicate<String> rule() {
    return id ->
        (select.get().isEmpty() || select.get().contains(id)) && !ignore.get().contains(id);
  }

  /// The arguments that make the same filter again.
  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of(path.get(), "--style", "filter"));
    EntryOptions what = entry.get();
    what.entries().forEach(one -> arguments.addAll(List.of("--entry", one)));
    what.module().ifPresent(one -> arguments.addAll(List.of("-m", one)));
    what.code().ifPresent(one -> arguments.addAll(List.of("-c", one)));
    // An argument that looks like an option must hang on it.
    arguments.addAll(
        what.arguments().isEmpty() ? List.of() : List.of("--args=" + what.arguments()));
    project.python().ifPresent(one -> arguments.addAll(List.of("--python", one)));
    project.path().forEach(one -> arguments.addAll(List.of("--path", one)));
    project.exclude().forEach(one -> arguments.addAll(List.of("--exclude", one)));
    project
        .targetVersion()
        .ifPresent(minor -> arguments.addAll(List.of("--target-version", "3." + minor)));
    only.get().forEach(one -> arguments.addAll(List.of("--only", one)));
    Stream.of(
            List.of("--select", String.join(",", select.get())),
            List.of("--ignore", String.join(",", ignore.get())))
        .filter(pair -> !pair.getLast().isEmpty())
        .forEach(arguments::addAll);
    output.output().ifPresent(file -> arguments.addAll(List.of("--output", file)));
    return arguments;
  }
}

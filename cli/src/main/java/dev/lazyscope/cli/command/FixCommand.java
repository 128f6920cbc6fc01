package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.Program;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.defer.Choices;
import dev.lazyscope.cli.defer.Choices.Wanted;
import dev.lazyscope.cli.defer.Fixing;
import dev.lazyscope.cli.defer.KeepEager;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.rule.RulePages;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.model.ModulePattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "fix",
    description = {
      "Makes imports lazy that the entries execute, where that is safe and saves something.",
      "Shows the change; --write makes it. Every other byte of a file stays as it is."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lazyscope fix                                 what would be changed, as a diff",
      "  lazyscope fix --entry shop.cli:main --write   changes the files",
      "  lazyscope fix --target-version 3.12           __lazy_modules__ instead of the keyword",
      "  lazyscope fix --style filter -o lazy_filter.py  one module for the whole application"
    })
final class FixCommand implements Subcommand {
  private static final int FIRST_LAZY_MINOR = 15;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "The project, a package or a file. Default: the current folder.")
  private String path = ".";

  @Option(names = "--diff", description = "Shows a unified diff and changes nothing (the default).")
  private boolean diff;

  @Option(names = "--write", description = "Changes the files, each in one step.")
  private boolean write;

  @Option(names = "--exit-code", description = "Ends with 1 if anything is to be changed.")
  private boolean exitCode;

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      description = {
        "keyword, lazy-modules (__lazy_modules__, which older Pythons ignore) or filter (a module",
        "for sys.set_lazy_imports_filter). Default: keyword for 3.15 and later, else lazy-modules."
      })
  private Optional<String> style = Optional.empty();

  @Option(
      names = "--check",
      description = "With --style filter: ends with 1 if the file of --output is out of date.")
  private boolean check;

  @Option(
      names = "--test-file",
      paramLabel = "FILE",
      description = "With --style filter: also writes a test that fails when it is out of date.")
  private Optional<String> testFile = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "MODULE",
      description = "Only statements in this module or package; 'pkg.*.cli' works. Repeatable.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--select",
      paramLabel = "RULE",
      split = ",",
      description = "Only these rules hold a statement back, such as registry-read.")
  private List<String> select = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "RULE",
      split = ",",
      description = "These rules hold no statement back, such as loaded-anyway or unused-import.")
  private List<String> ignore = new ArrayList<>();

  @ArgGroup(validate = false, heading = "%nEntry:%n")
  private EntryOptions entry = new EntryOptions();

  @ArgGroup(validate = false, heading = "%nProject:%n")
  private ProjectOptions project = new ProjectOptions();

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    check();
    Instant scanned = Instant.now();
    Settings settings = Settings.of(path, project, world);
    Program program = Program.open(settings, entry, session);
    Choices choices =
        Choices.of(
            program, new Wanted(modules(), rule(), KeepEager.configured(settings.project())));
    Fixing fixing = new Fixing(choices, session, scanned);
    String form =
        style.orElse(settings.minorVersion() >= FIRST_LAZY_MINOR ? "keyword" : "lazy-modules");
    boolean isClean =
        form.equals("filter")
            ? fixing.filter(check, testFile, arguments())
            : fixing.sources(form, write);
    return isClean || !(exitCode || check) ? 0 : 1;
  }

  private void check() {
    style.ifPresent(text -> Formats.check(text, "keyword", "lazy-modules", "filter"));
    boolean isFilter = style.equals(Optional.of("filter"));
    if (write && diff) {
      throw new UsageProblem("--diff and --write exclude each other");
    }
    if (isFilter && write) {
      throw new UsageProblem("--style filter changes no source: name its file with --output");
    }
    if (!isFilter && (check || testFile.isPresent())) {
      throw new UsageProblem("--check and --test-file belong to --style filter");
    }
    Stream.concat(select.stream(), ignore.stream())
        .filter(rule -> !RulePages.ids().contains(rule))
        .findFirst()
        .ifPresent(
            rule -> {
              throw UsageProblem.unknown("rule", rule, RulePages.ids());
            });
    if ((check || testFile.isPresent()) && output.output().isEmpty()) {
      throw new UsageProblem("name the filter's file with --output");
    }
  }

  private Predicate<String> modules() {
    List<ModulePattern> patterns = only.stream().map(ModulePattern::of).toList();
    return patterns.isEmpty() ? any -> true : ModulePattern.anyOf(patterns);
  }

  private Predicate<String> rule() {
    return id -> (select.isEmpty() || select.contains(id)) && !ignore.contains(id);
  }

  /// The arguments that make the same filter again.
  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of(path, "--style", "filter"));
    entry.entries().forEach(one -> arguments.addAll(List.of("--entry", one)));
    entry.module().ifPresent(one -> arguments.addAll(List.of("-m", one)));
    only.forEach(one -> arguments.addAll(List.of("--only", one)));
    Stream.of(
            List.of("--select", String.join(",", select)),
            List.of("--ignore", String.join(",", ignore)))
        .filter(pair -> !pair.getLast().isEmpty())
        .forEach(arguments::addAll);
    output.output().ifPresent(file -> arguments.addAll(List.of("--output", file)));
    return arguments;
  }
}

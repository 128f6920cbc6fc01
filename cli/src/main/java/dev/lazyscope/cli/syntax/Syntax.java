package dev.lazyscope.cli.syntax;

import dev.lazyscope.cli.world.UsageProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/// The command line of one command. First everything is declared; values are there once it was
/// [parsed][#parse].
public final class Syntax {
  /// The columns of a help text where the terminal has as many.
  private static final int WIDTH = 100;

  /// What a help text needs at the least.
  private static final int NARROWEST = 60;

  private final CommandSpec spec = CommandSpec.create();
  private final Section main = new Section("");
  private final List<Section> sections = new ArrayList<>(List.of(main));
  private int operands;

  /// The name of the command and what it does, in parts of one text.
  public Syntax(String name, String... description) {
    spec.interpolateVariables(false);
    spec.name("lazyscope " + name);
    spec.usageMessage().description(String.join(" ", description));
  }

  /// Calls of the command, each with what it is for, shown at the end of the help.
  public Syntax examples(String... lines) {
    spec.usageMessage().footerHeading("%nExamples:%n").footer(lines);
    return this;
  }

  /// Begins the declaration of an operand; operands are given in this order.
  public Operand operand(String label) {
    return new Operand(label, operands++, spec::addPositional);
  }

  /// Begins the declaration of an option that stands under no heading.
  public Option option(String... names) {
    return main.option(names);
  }

  /// {@return a place for options under a heading; sections are shown in this order}
  public Section section(String heading) {
    Section section = new Section("\n" + heading + ":\n");
    sections.add(section);
    return section;
  }

  /// Reads the arguments. {@return whether the command is to be run, not explained}
  ///
  /// @throws UsageProblem if they are wrong
  public boolean parse(List<String> arguments) {
    try {
      return !line().parseArgs(arguments.toArray(String[]::new)).isUsageHelpRequested();
    } catch (ParameterException problem) {
      throw new UsageProblem(ArgumentProblem.message(problem));
    }
  }

  /// {@return the text of `--help` for a terminal with so many columns, if it goes to one}
  public String help(OptionalInt columns) {
    spec.usageMessage().width(Math.clamp(columns.orElse(WIDTH), NARROWEST, WIDTH));
    spec.usageMessage().customSynopsis(synopsis());
    CommandLine line = line();
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, this::options);
    return line.getUsageMessage(Ansi.OFF);
  }

  private String options(Help help) {
    return sections.stream()
        .map(section -> section.heading + section.help(help))
        .collect(Collectors.joining());
  }

  private CommandLine line() {
    CommandLine line = new CommandLine(spec);
    // As with getopt, whatever stands behind an option that takes a value is its value.
    line.setAllowOptionsAsOptionParameters(true);
    return line;
  }

  private String synopsis() {
    String arguments =
        spec.positionalParameters().stream().map(Syntax::shown).collect(Collectors.joining(" "));
    return spec.name() + " " + arguments + " [OPTION]...";
  }

  private static String shown(ArgSpec operand) {
    return operand.required() ? operand.paramLabel() : "[" + operand.paramLabel() + "]";
  }

  /// Options under one heading of the help.
  public final class Section {
    private final String heading;
    private final List<OptionSpec> options = new ArrayList<>();

    private Section(String heading) {
      this.heading = heading;
    }

    /// Begins the declaration of an option.
    public Option option(String... names) {
      return new Option(names, this::add);
    }

    private void add(OptionSpec option) {
      options.add(option);
      spec.addOption(option);
    }

    private String help(Help help) {
      Layout layout = help.createDefaultLayout();
      List<OptionSpec> sorted = new ArrayList<>(options);
      sorted.sort(Help.createShortOptionNameComparator());
      layout.addOptions(sorted, help.createDefaultParamLabelRenderer());
      return layout.toString();
    }
  }
}

package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.machine.Observer.Statement;
import dev.lazyscope.graph.load.simulation.LoadSimulation;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.plan.Differences.Missing;
import dev.lazyscope.graph.plan.Watching.Look;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The statements of an entry that must stay eager when every other import is deferred, each with
/// the reason; and what the entry loads eagerly and under the plan.
public record SafePlan(Map<KeptEager, Reason> kept, LoadSet eager, LoadSet planned) {
  /// Rounds of simulation before a plan is taken as it is.
  private static final int MOST_ROUNDS = 6;

  /// Containers of the standard library in which other code's entries show in what a program does;
  /// what else it keeps (caches, loggers, warning filters) does not reach standard output.
  private static final Set<String> TELLING_LIBRARY =
      Set.of("atexit", "codecs", "copyreg", "mimetypes", "os", "sys");

  /// Why a statement stays eager: who would miss what.
  public record Reason(String rule, String reader, String container, String entry, String writer) {}

  /// {@return a plan for one entry}
  public static SafePlan of(LoadSimulation.World world, LoadQuery query) {
    return new Search(world, query).run();
  }

  private static final class Search {
    private final LoadSimulation.World world;
    private final LoadQuery query;
    private final Watching eagerly = new Watching(Set.of());
    private final LoadSet eager;
    private final Chains chains;
    private final Map<KeptEager, Reason> kept = new LinkedHashMap<>();

    Search(LoadSimulation.World world, LoadQuery query) {
      this.world = world;
      this.query = query;
      this.eager = LoadSimulation.observe(world, with(new LoadMode.Eager()), eagerly);
      this.chains = new Chains(eagerly.statements(), names(eager));
    }

    private LoadQuery with(LoadMode mode) {
      return new LoadQuery(query.entry(), mode, query.target());
    }

    SafePlan run() {
      LookRules rules = new LookRules(world.space(), eagerly.statements());
      eagerly.statements().stream()
          .filter(Statement::isDeferrable)
          .forEach(statement -> keepByLook(statement, rules));
      Round round = round();
      for (int i = 0; i < MOST_ROUNDS && improve(round); i++) {
        round = round();
      }
      if (isBroken(round.loads()) && !isBroken(eager)) {
        eagerly.statements().forEach(this::keepAll);
        round = round();
      }
      return new SafePlan(kept, eager, round.loads());
    }

    private static boolean isBroken(LoadSet loads) {
      return loads.ending() == LoadSet.Ending.RAISED
          || loads.ending() == LoadSet.Ending.OUT_OF_BUDGET;
    }

    /// Where no plan was found under which the program ends as it does eagerly, nothing is
    /// deferred.
    private void keepAll(Statement statement) {
      String importer = statement.site().module();
      kept.putIfAbsent(
          new KeptEager(importer, "*"), new Reason("no-safe-plan", importer, "", "", ""));
    }

    private void keepByLook(Statement statement, LookRules rules) {
      String module = statement.site().module();
      rules
          .keeps(statement)
          .ifPresent(
              rule ->
                  kept.putIfAbsent(
                      Chains.line(statement, statement.imported()),
                      new Reason(rule, module, "", "", statement.imported())));
    }

    private record Round(Watching seen, LoadSet loads) {}

    private Round round() {
      Set<String> containers = new HashSet<>();
      eagerly.sights().keySet().forEach(look -> containers.add(look.container()));
      Watching seen = new Watching(containers);
      LoadMode mode = new LoadMode.AllExcept(kept.keySet());
      return new Round(seen, LoadSimulation.observe(world, with(mode), seen));
    }

    /// {@return whether statements were added that restore what the round missed}
    private boolean improve(Round round) {
      int before = kept.size();
      Set<String> loaded = names(round.loads());
      new Differences(eagerly, round.seen(), loaded, this::isPrivate)
          .find()
          .forEach(missing -> restore(missing, loaded));
      round.seen().leaks().forEach(this::keep);
      return kept.size() > before;
    }

    private void restore(Missing missing, Set<String> loaded) {
      String rule = rule(missing);
      Reason reason =
          new Reason(
              rule,
              missing.look().reader(),
              missing.look().container(),
              missing.entry(),
              missing.writer());
      chains
          .to(missing.writer(), loaded, missing.time())
          .ifPresent(lines -> lines.forEach(line -> kept.putIfAbsent(line, reason)));
    }

    /// What a module writes into another is its own submodule, or a patch.
    private static String rule(Missing missing) {
      if (!missing.look().container().startsWith("module ")) {
        return "registry-read";
      }
      boolean isSubmodule = missing.writer().endsWith("." + missing.entry());
      return isSubmodule ? "submodule-as-attribute" : "patch-attribute";
    }

    /// A proxy was handled as an object: its statement stays eager.
    private void keep(ProxyValue.Request request) {
      statement(request.site())
          .ifPresent(
              found ->
                  kept.putIfAbsent(
                      Chains.line(found, found.imported()),
                      new Reason(
                          "namespace-read",
                          request.site().module(),
                          "module " + request.site().module(),
                          request.attribute().orElse(request.module()),
                          request.module())));
    }

    private Optional<Statement> statement(ProxyValue.Site site) {
      return eagerly.statements().stream().filter(one -> one.site().equals(site)).findFirst();
    }

    private boolean isPrivate(Look look) {
      if (look.container().startsWith("module ")) {
        return false;
      }
      String[] words = look.container().split(" ");
      return isPrivateTo(words[0]) || isPrivateTo(words[1].substring(0, words[1].indexOf(':')));
    }

    private boolean isPrivateTo(String module) {
      return !TELLING_LIBRARY.contains(module)
          && world
              .space()
              .find(module)
              .filter(found -> found.origin() == FoundModule.Origin.STANDARD_LIBRARY)
              .isPresent();
    }

    private static Set<String> names(LoadSet loads) {
      Set<String> names = new HashSet<>();
      loads.likely().forEach(load -> names.add(load.module()));
      return names;
    }
  }

  /// {@return the lines of a plan file, sorted: `importer imported`}
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    kept.keySet().forEach(line -> lines.add(line.importer() + " " + line.imported()));
    lines.sort(String::compareTo);
    return lines;
  }
}

package dev.lazyscope.cli.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.SearchPath;
import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.DiskModuleSpace;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.machine.Scripts;
import dev.lazyscope.graph.load.simulation.LoadSimulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `AccuracyTable ENTRIES TRUTH SITE PYTHONLIB [--modes eager,all] [--only TEXT] [--without PREFIX]
/// [--verbose] [--totals]`: runs all entries and prints precision, recall and F1 with what is
/// missing or extra.
public final class AccuracyTable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path entries;
  private final Path truth;
  private final Path site;
  private final Path library;
  private final Scripts scripts = new Scripts();
  private final Disk disk = new Disk();
  private final Map<String, List<Double>> totals = new HashMap<>();
  private final Map<String, Integer> exact = new HashMap<>();
  private int mustWrong;
  private int mustAll;
  private int outsideMay;

  private AccuracyTable(List<String> arguments) {
    entries = Path.of(arguments.get(0)).toAbsolutePath();
    truth = Path.of(arguments.get(1));
    site = Path.of(arguments.get(2));
    library = Path.of(arguments.get(3));
  }

  public static void main(String[] words) throws IOException {
    List<String> arguments = List.of(words);
    AccuracyTable table = new AccuracyTable(arguments);
    String only = option(arguments, "--only").orElse("");
    String without = option(arguments, "--without").orElse("\0");
    List<String> modes = List.of(option(arguments, "--modes").orElse("eager,all").split(","));
    boolean verbose = arguments.contains("--verbose");
    boolean silent = arguments.contains("--totals");
    JsonNode all = JSON.readTree(table.entries.toFile());
    int every = Integer.parseInt(option(arguments, "--every").orElse("1"));
    int index = 0;
    for (Map.Entry<String, JsonNode> entry : all.properties()) {
      boolean isAsked = entry.getKey().contains(only) && !entry.getKey().startsWith(without);
      if (isAsked && index++ % every == 0) {
        for (String mode : modes) {
          table.run(entry.getKey(), entry.getValue(), mode, silent ? 0 : verbose ? 2 : 1);
        }
      }
    }
    table.summary();
  }

  private static Optional<String> option(List<String> arguments, String name) {
    int at = arguments.indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of(arguments.get(at + 1));
  }

  private void run(String name, JsonNode entry, String mode, int detail) throws IOException {
    Path file = truth.resolve(name + "." + mode + ".json");
    if (!Files.exists(file)) {
      return;
    }
    JsonNode recorded = JSON.readTree(file.toFile());
    List<String> argv = new ArrayList<>();
    entry.get("argv").forEach(word -> argv.add(word.asText()));
    Path directory = entries.getParent().resolve(entry.path("cwd").asText(".")).normalize();
    Path first = firstOnPath(argv, directory);
    DiskModuleSpace space = space(first);
    Map<String, String> environment = new HashMap<>(environment());
    entry
        .path("env")
        .properties()
        .forEach(one -> environment.put(one.getKey(), one.getValue().asText()));
    LoadQuery query =
        new LoadQuery(
            entryOf(argv),
            mode(mode),
            new LoadQuery.Target(15, "linux", directory.toString(), environment));
    long start = System.nanoTime();
    LoadSet set = simulated(new LoadSimulation.World(space, scripts), query);
    long millis = (System.nanoTime() - start) / 1_000_000;
    report(new Result(name, mode, recorded, set, millis), space, detail);
  }

  private static LoadSet simulated(LoadSimulation.World world, LoadQuery query) {
    try {
      return LoadSimulation.run(world, query);
    } catch (IllegalStateException failure) {
      System.out.println("FAILED " + failure.getMessage() + ": " + failure.getCause());
      List.of(failure.getCause().getStackTrace()).stream()
          .limit(60)
          .forEach(line -> System.out.println("      " + line));
      java.util.TreeSet<String> none = new java.util.TreeSet<>();
      return new LoadSet(List.of(), none, none, List.of(), LoadSet.Ending.OUT_OF_BUDGET);
    }
  }

  private record Result(String name, String mode, JsonNode recorded, LoadSet set, long millis) {}

  private Map<String, String> environment() {
    return Map.of(
        "PATH",
        "/usr/bin:/bin",
        "HOME",
        "/tmp/truth-home",
        "LANG",
        "C.UTF-8",
        "TZ",
        "UTC",
        "TERM",
        "dumb",
        "NO_COLOR",
        "1",
        "COLUMNS",
        "80",
        "PYTHONHASHSEED",
        "0",
        "PYTHONDONTWRITEBYTECODE",
        "1",
        "PYTHONPATH",
        site.toString());
  }

  private static Path firstOnPath(List<String> argv, Path directory) {
    String head = argv.getFirst();
    if (head.startsWith("-")) {
      return directory;
    }
    Path script = directory.resolve(head);
    return Files.isDirectory(script) ? script : script.getParent();
  }

  private DiskModuleSpace space(Path first) {
    List<SearchPath.Entry> places = new ArrayList<>();
    places.add(new SearchPath.Location(first, FoundModule.Origin.PROJECT));
    places.add(new SearchPath.Location(site, FoundModule.Origin.THIRD_PARTY));
    places.add(new SearchPath.Location(library, FoundModule.Origin.STANDARD_LIBRARY));
    places.add(
        new SearchPath.Location(
            library.resolve("lib-dynload"), FoundModule.Origin.STANDARD_LIBRARY));
    return DiskModuleSpace.over(disk, new SearchPath(places, 15, Optional.empty()));
  }

  private static Entry entryOf(List<String> argv) {
    List<String> words = new ArrayList<>(argv);
    while (words.getFirst().startsWith("-")
        && !words.getFirst().equals("-c")
        && !words.getFirst().equals("-m")) {
      String flag = words.removeFirst();
      if (flag.equals("-X") || flag.equals("-W")) {
        words.removeFirst();
      }
    }
    return switch (words.getFirst()) {
      case "-c" -> new Entry.Code(words.get(1), words.subList(2, words.size()));
      case "-m" -> new Entry.RunModule(words.get(1), words.subList(2, words.size()));
      default -> new Entry.Script(words.getFirst(), words.subList(1, words.size()));
    };
  }

  private static LoadMode mode(String name) {
    return switch (name) {
      case "eager" -> new LoadMode.Eager();
      case "normal" -> new LoadMode.AsWritten();
      default -> new LoadMode.All();
    };
  }

  private void report(Result result, DiskModuleSpace space, int detail) {
    Set<String> real = new LinkedHashSet<>();
    for (JsonNode row : result.recorded().get("modules")) {
      real.add(row.get(0).asText());
    }
    Set<String> predicted = new LinkedHashSet<>();
    result.set().likely().forEach(load -> predicted.add(load.module()));
    result.recorded().get("bare").forEach(one -> predicted.remove(one.asText()));
    Set<String> missing = new LinkedHashSet<>(real);
    missing.removeAll(predicted);
    Set<String> extra = new LinkedHashSet<>(predicted);
    extra.removeAll(real);
    int hits = predicted.size() - extra.size();
    double precision =
        predicted.isEmpty() ? (real.isEmpty() ? 1 : 0) : (double) hits / predicted.size();
    double recall = real.isEmpty() ? 1 : (double) hits / real.size();
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    boolean counts =
        result.recorded().get("behaves_as_eager").asBoolean() || !result.mode().equals("all");
    if (counts) {
      String group = (result.name().startsWith("import-") ? "import " : "program ") + result.mode();
      totals.computeIfAbsent(group, key -> new ArrayList<>()).add(f1);
      exact.merge(group, missing.isEmpty() && extra.isEmpty() ? 1 : 0, Integer::sum);
      mustAll += result.set().must().size();
      mustWrong += (int) result.set().must().stream().filter(one -> !real.contains(one)).count();
      outsideMay += (int) real.stream().filter(one -> !result.set().may().contains(one)).count();
    }
    if (detail > 0) {
      System.out.printf(
          "%-34s %-6s F1 %.3f  P %.3f R %.3f  real %4d missing %4d extra %4d  %5d ms %s %s%n",
          result.name(),
          result.mode(),
          f1,
          precision,
          recall,
          real.size(),
          missing.size(),
          extra.size(),
          result.millis(),
          result.set().ending(),
          counts ? "" : "(breaks)");
    }
    if (detail > 1) {
      missing.forEach(one -> System.out.println("    - " + one));
      result.set().likely().stream()
          .filter(load -> extra.contains(load.module()))
          .forEach(load -> System.out.println("    + " + load.module() + "  " + load.cause()));
      result.set().notes().forEach(note -> System.out.println("    note " + note));
    }
  }

  private void summary() {
    totals.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            group -> {
              List<Double> values = group.getValue().stream().sorted().toList();
              double mean = values.stream().mapToDouble(one -> one).average().orElse(0);
              System.out.printf(
                  "%-16s n %3d  median %.3f  mean %.3f  worst %.3f  exact %.0f%%%n",
                  group.getKey(),
                  values.size(),
                  values.get(values.size() / 2),
                  mean,
                  values.getFirst(),
                  100.0 * exact.get(group.getKey()) / values.size());
            });
    System.out.printf("must violations %d of %d, outside may %d%n", mustWrong, mustAll, outsideMay);
  }
}

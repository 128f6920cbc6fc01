package dev.lazyscope.graph.load.nativemodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.SearchPath;
import dev.lazyscope.graph.link.disk.DiskModuleSpace;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.simulation.LoadSimulation;
import dev.lazyscope.testing.Python315;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each fact is an expression that is true in CPython. The program imports `right` if it is true
/// and `wrong` if not; an unknown truth would load both, or neither.
final class NativeFactsTest {
  private static final String PRELUDE =
      """
      import functools, os, importlib.metadata, types, typing
      folder = os.getcwd()
      class Key: pass
      @functools.singledispatch
      def kind(thing):
          return 'any'
      @kind.register
      def _(thing: str):
          return 'text'
      def fails(function, argument):
          try:
              function(argument)
          except LookupError:
              return True
          return False
      """;

  @TempDir static Path folder;
  private static Path library = Path.of("");

  @BeforeAll
  static void prepare() throws IOException {
    library = Python315.library();
    for (String name : List.of("right", "wrong", "pack/__init__", "pack/one", "pack/two")) {
      Path file = folder.resolve(name + ".py");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
    Files.writeString(folder.resolve("data.txt"), "first\nsecond\n");
    Path metadata = Files.createDirectories(folder.resolve("made_up-1.5.dist-info"));
    Files.writeString(
        metadata.resolve("METADATA"), "Metadata-Version: 2.1\nName: made-up\nVersion: 1.5\n");
    Files.writeString(metadata.resolve("entry_points.txt"), "[some.group]\nplug = pack.one:run\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'ab'.ljust(4, '.') == 'ab..'",
        "'7'.zfill(3) == '007'",
        "'ab'.center(4) == ' ab '",
        "'abc'.translate(str.maketrans('ab', 'xy', 'c')) == 'xy'",
        "'{a}-{b}'.format_map({'a': 1, 'b': 'c'}) == '1-c'",
        "'{:>4}|{:04d}|{:,}'.format('a', 7, 12345) == '   a|0007|12,345'",
        "f'{255:x}{\"ab\":^4}' == 'ff ab '",
        "'%-3s|%03d|%5s' % ('a', 7, 'b') == 'a  |007|    b'",
        "(5).bit_length() == 3 and (5).bit_count() == 2",
        "'%s' % [1, 'a'] == \"[1, 'a']\"",
        "frozenset(['a']).__contains__('a')",
        "object.__repr__ in (int.__str__, object.__repr__)",
        "id(folder) == id(folder)",
        "open('data.txt').read() == 'first\\nsecond\\n'",
        "[line.strip() for line in open('data.txt')] == ['first', 'second']",
        "__import__('io').StringIO('a\\nb').readline() == 'a\\n'",
        "__import__('os').path.splitroot('/a/b') == ('', '/', 'a/b')",
        "__import__('os').path.splitroot('//a') == ('', '//', 'a')",
        "str(__import__('pathlib').Path('a') / 'b.c') == 'a/b.c'",
        "__import__('pathlib').Path('a/b.c').suffix == '.c'",
        "__import__('collections').defaultdict(list)['x'] == []",
        "__import__('collections').namedtuple('P', 'x y', defaults=[2])(1).y == 2",
        "__import__('threading').Lock().acquire()",
        "__import__('weakref').WeakKeyDictionary([(Key, 1)]).get(Key) == 1",
        "[m.name for m in __import__('pkgutil').iter_modules([folder + '/pack'])] == ['one',"
            + " 'two']",
        "__import__('gettext').gettext('text') == 'text'",
        "[e.value for e in"
            + " __import__('importlib.metadata').metadata.entry_points(group='some.group')] =="
            + " ['pack.one:run']",
        "__import__('importlib.metadata').metadata.version('Made_Up') == '1.5'",
        "typing.get_args(int | None) == (int, type(None))",
        "typing.get_args(typing.Union[int, typing.Union[str, int]]) == (int, str)",
        "typing.get_origin(list[int]) is list and typing.get_args(list[int]) == (int,)",
        "isinstance(int | str, types.UnionType) and not isinstance(int, types.UnionType)",
        "isinstance(list[int], types.GenericAlias)",
        "str(__import__('importlib.resources').resources._common.from_package(__import__('pack'))) =="
            + " folder + '/pack'",
        "__import__('ast').parse('from .a import b as c').body[0].names[0].asname == 'c'",
        "type(__import__('ast').parse('x = -1').body[0].value.op).__name__ == 'USub'",
        "__import__('ast').literal_eval('[1, {2: (3, None)}]') == [1, {2: (3, None)}]",
        "kind('s') == 'text' and kind(4) == 'any'",
        "isinstance(int | str, __import__('types').UnionType)",
        "not isinstance(kind, __import__('types').UnionType)",
        "not hasattr(str, '__abstractmethods__')",
        "__import__('pack').__spec__.loader.get_resource_reader('pack').files().name == 'pack'",
        "fails(__import__('_codecs_kr').getcodec, 'big5')",
        "not fails(__import__('_codecs_tw').getcodec, 'big5')",
        "__import__('ast').__doc__ is not None",
        "any(place.endswith('.zip') for place in __import__('sys').path)",
        "hasattr(__import__('ctypes').c_char, 'from_param')",
        "(lambda self: self).__get__(7)() == 7",
        "__import__('inspect').getattr_static(Key, 'missing', 5) == 5",
        "__import__('inspect').getattr_static(Key(), '__init__') is object.__init__",
      })
  void isTrueInBoth(String fact) {
    String code = PRELUDE + "if " + fact + ":\n    import right\nelse:\n    import wrong\n";
    String question = "import sys; print('right' in sys.modules)";
    assertThat(Python315.run(folder, "-c", code + question).output().strip()).isEqualTo("True");
    assertThat(simulated(code)).containsExactly("right");
  }

  private static List<String> simulated(String code) {
    SearchPath path =
        new SearchPath(
            List.of(
                new SearchPath.Location(folder, Origin.PROJECT),
                new SearchPath.Location(library, Origin.STANDARD_LIBRARY),
                new SearchPath.Location(library.resolve("lib-dynload"), Origin.STANDARD_LIBRARY)),
            15,
            Optional.empty());
    LoadQuery query =
        new LoadQuery(
            new LoadQuery.Entry.Code(code, List.of()),
            new LoadMode.Eager(),
            new LoadQuery.Target(15, "linux", folder.toString(), Map.of("HOME", "/nowhere")));
    return LoadSimulation.run(LoadSimulation.World.of(DiskModuleSpace.over(path)), query)
        .likely()
        .stream()
        .map(LoadSet.Load::module)
        .filter(module -> module.equals("right") || module.equals("wrong"))
        .toList();
  }
}

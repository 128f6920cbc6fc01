package dev.lazyscope.graph.load.nativemodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.load.Library315;
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
      class Guard:
          def __getattr__(self, name):
              return super().__getattribute__(name) if name != 'open' else 1
      @functools.singledispatch
      def kind(thing):
          return 'any'
      @kind.register
      def _(thing: str):
          return 'text'
      class Meta(type):
          def __new__(meta, name, bases, names):
              return super().__new__(meta, name, bases, {**names, 'made': name})
      class Made(metaclass=Meta): pass
      def lacking(name):
          try:
              __import__(name)
          except ImportError as error:
              return error.name
      def said(call):
          try:
              call()
          except TypeError as error:
              return str(error)
      def fails(function, argument):
          try:
              function(argument)
          except LookupError:
              return True
          return False
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void prepare() throws IOException {
    for (String name : List.of("right", "wrong", "pack/__init__", "pack/one", "pack/two")) {
      Path file = folder.resolve(name + ".py");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
    Files.writeString(folder.resolve("data.txt"), "first\nsecond\n");
    Path translations = Files.createDirectories(folder.resolve("de/LC_MESSAGES"));
    Files.writeString(translations.resolve("shop.mo"), "");
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
        "'a'.encode('idna') == b'a' and 'encodings.idna' in __import__('sys').modules",
        "'a'.encode('latin-1') == b'a' and 'encodings.latin_1' not in __import__('sys').modules",
        "open('data.txt', encoding='ascii') and 'encodings.ascii' in __import__('sys').modules",
        "getattr(__import__('sys').stdout, 'no_such', None) is None",
        "isinstance(__import__('sys').stderr, __import__('io').TextIOWrapper)",
        "said(lambda: said()) == \"said() missing 1 required positional argument: 'call'\"",
        "said(lambda: said(1, 2)) == 'said() takes 1 positional argument but 2 were given'",
        "said(lambda: said(1, x=2)) == \"said() got an unexpected keyword argument 'x'\"",
        "isinstance(type('P', (), {'__class__': property(lambda self: str)})(), str)",
        "__import__('inspect').getmembers(__import__('pack'), lambda o: isinstance(o, type)) == []",
        "__import__('gettext').find('shop', folder, ['de_AT']).endswith('/de/LC_MESSAGES/shop.mo')",
        "__import__('gettext').find('shop', folder, ['fr']) is None",
        "type('Other', (Made,), {}).made == 'Other'",
        "lacking('no_such') == 'no_such'",
        "(lambda key: [setattr(key, '__dict__', {'x': 1}), key.x, vars(key)])(Key())[1:] == [1, {'x': 1}]",
        "hash(5) == 5 and hash(True) == 1 and hash('a') == hash('a')",
        "isinstance(hash(('a', 1, None)), int) or isinstance(hash((1, 'a')), int)",
        "NotImplemented is not None and type(NotImplemented).__name__ and Ellipsis is ...",
        "(lambda key: [setattr(key, 'a', 2), __import__('copy').copy(key).a])(Key())[1] == 2",
        "(lambda key: [object.__setattr__.__get__(key)('a', 2), key.a])(Key())[1] == 2",
        "(lambda o: [setattr(o, 's', 1), setattr(o, '__dict__', {'a': 2}), o.s + o.a])"
            + "(type('Slotted', (), {'__slots__': ('s', '__dict__')})())[2] == 3",
        "__import__('copy').deepcopy(__import__('collections').defaultdict(list, a=[1]))['b'] == []",
        "__import__('copy').deepcopy(__import__('collections').OrderedDict(a=[Key]))['a'] == [Key]",
        "__import__('copy').copy(__import__('collections').deque([1, 2], maxlen=2)).maxlen == 2",
        "Key().__reduce_ex__(4)[1] == (Key,) and Key().__getstate__() is None",
        "(__import__('re').I | __import__('re').X).value == 66",
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
        "'a-b-c'.find('-', 2) == 3 and 'ab'.find('b', 0, 1) == -1 and ''.find('', 1) == -1",
        "'a-b-c'.rfind('-', 0, 2) == 1 and 'aXa'.count('a', 1) == 1",
        "'abc'.startswith('b', 1) and not 'abc'.endswith('c', 0, 2)",
        "'a'.ljust(3) + 'a'.rjust(3, '.') + 'a'.center(4) == 'a  ..a a  '",
        "b'a-b'.split(b'-') == [b'a', b'b'] and b'ab'[0] == 97 and b'ab'[1:] == b'b'",
        "b'ab'.hex() == '6162' and bytes([97]) == b'a' and bytes.fromhex('61') == b'a'",
        "b'x'.join([b'1', b'2']) == b'1x2' and b'%d' % 3 == b'3' and list(b'ab') == [97, 98]",
        "'\u00e9'.encode() == b'\\xc3\\xa9' and b'\\xc3\\xa9'.decode() == '\u00e9'",
        "'{:05.2f} {:,} {:08b}'.format(3.14159, 1234567, 5) == '03.14 1,234,567 00000101'",
        "'%05d|%.2f|%x|%s' % (42, 3.14159, 255, {'a': [1]}) == \"00042|3.14|ff|{'a': [1]}\"",
        "oct(8) == '0o10' and bin(5) == '0b101' and round(2.5) == 2 and round(3.14159, 2) == 3.14",
        "int('ff', base=16) == 255 and int('0x1f', 0) == 31 and type(1j) is complex",
        "__import__('math').floor(3.7) == 3 and __import__('math').gcd(12, 18) == 6",
        "{'a': [1], 'b': {}} == {'b': {}, 'a': [1]} and {'a': [1]} != {'a': [2]}",
        "__import__('collections').Counter('aab').most_common(1) == [('a', 2)]",
        "list(__import__('collections').deque([1, 2, 3], maxlen=2)) == [2, 3]",
        "__import__('pathlib').Path('/a') in {__import__('pathlib').Path('/a'): 1}",
        "__import__('io').StringIO('abc').read(2) == 'ab'",
        "__import__('shlex').split('a \"b c\"') == ['a', 'b c']",
        "__import__('urllib.parse').parse.parse_qs('a=1') == {'a': ['1']}",
        "__import__('copy').deepcopy({'a': [1]}) == {'a': [1]}",
        "__import__('re').sub(r'(a)', lambda m: m.group(1).upper(), 'aba', count=1) == 'Aba'",
        "__import__('re').sub(r'(?P<x>a)', r'<\\g<x>\\1>', 'ab') == '<aa>b'",
        "[m.span() for m in __import__('re').finditer('a', 'aba')] == [(0, 1), (2, 3)]",
        "__import__('re').split('(,)', 'a,b,c', maxsplit=1) == ['a', ',', 'b,c']",
        "__import__('re').match(r'[\\041-\\071]*:', 'a:') is None",
        "__import__('fnmatch').fnmatch('a.py', '*.py')",
        "list(__import__('itertools').zip_longest([1], [2, 3])) == [(1, 2), (None, 3)]",
        "list(__import__('itertools').combinations('abc', 2))[-1] == ('b', 'c')",
        "list(__import__('itertools').pairwise([1, 2, 3])) == [(1, 2), (2, 3)]",
        "len(__import__('enum').Enum('E', 'a b')) == 2",
        "__import__('email').message_from_string('A: b\\n\\nc')['A'] == 'b'",
        "'a\\nb\\r\\nc'.splitlines(True) == ['a\\n', 'b\\r\\n', 'c']",
        "2 in (number for number in [1, 2, 3]) and 4 not in map(int, '12')",
        "__import__('platform').system() == 'Linux' and os.uname()[0] == 'Linux'",
        "type('E', (), {'__eq__': lambda self, other: True}).__dict__['__hash__'] is None",
        "(lambda a, b=1, *, c=2: 0).__defaults__ == (1,)",
        "(lambda a, b=1, *, c=2: 0).__kwdefaults__ == {'c': 2}",
        "(lambda a, /, b, *c, d, **e: 0).__code__.co_varnames == ('a', 'b', 'd', 'c', 'e')",
        "(lambda a, *b: 0).__code__.co_flags & 12 == 4",
        "dir(type('D', (), {'__dir__': lambda self: ['b', 'a']})()) == ['a', 'b']",
        "getattr(Guard(), 'missing', 5) == 5 and Guard().open == 1",
        "(os.makedirs('made/deep'), os.path.isdir('made/deep'), os.removedirs('made/deep'))[1]",
        "__import__('locale').getlocale(__import__('locale').LC_NUMERIC) == (None, None)",
        "'LC_ALL' in os.environ or __import__('locale').getlocale()[1] == 'UTF-8'",
        "'LC_ALL' in os.environ or __import__('locale').getencoding() == 'UTF-8'",
        "'LC_ALL' in os.environ or __import__('locale').nl_langinfo(__import__('locale').CODESET) == 'UTF-8'",
        "(os.mkdir('made'), os.access('made', os.W_OK), os.rmdir('made'))[1]",
      })
  void isTrueInBoth(String fact) {
    String code = PRELUDE + "if " + fact + ":\n    import right\nelse:\n    import wrong\n";
    String question = "import sys; print('right' in sys.modules)";
    assertThat(Python315.run(folder, "-c", code + question).output().strip()).isEqualTo("True");
    assertThat(simulated(code)).containsExactly("right");
  }

  private static List<String> simulated(String code) {
    LoadQuery query =
        new LoadQuery(
            new LoadQuery.Entry.Code(code, List.of()),
            new LoadMode.Eager(),
            new LoadQuery.Target(15, "linux", folder.toString(), Map.of("HOME", "/nowhere")));
    return LoadSimulation.run(Library315.seenFrom(folder), query).likely().stream()
        .map(LoadSet.Load::module)
        .filter(module -> module.equals("right") || module.equals("wrong"))
        .toList();
  }
}

"""Sketches, tries, quadtrees and ranges over a small vocabulary."""
import pyqtree
from datasketch import HyperLogLog, MinHash, MinHashLSH
from probables import BloomFilter, CountingBloomFilter, CountMinSketch, CuckooFilter
from probables.hashes import hash_with_depth_bytes
from pytrie import SortedStringTrie, StringTrie
from ranges import Inf, Range, RangeDict, RangeSet
from streamable import stream

WORDS = "the quick brown fox jumps over the lazy dog then the fox naps".split()


@hash_with_depth_bytes
def my_hash(key, depth):
    import hashlib

    return hashlib.sha1(key + str(depth).encode()).digest()


def sketches():
    bloom = BloomFilter(est_elements=100, false_positive_rate=0.01, hash_function=my_hash)
    counting = CountingBloomFilter(est_elements=100, false_positive_rate=0.01)
    cms = CountMinSketch(width=100, depth=4)
    for word in WORDS:
        bloom.add(word)
        counting.add(word)
        cms.add(word)
    print("fox" in bloom, "cat" in bloom, counting.check("the"), cms.check("fox"), bloom.number_hashes)
    cuckoo = CuckooFilter(capacity=20)
    cuckoo.add("a")
    print(cuckoo.check("a"), cuckoo.check("b"))
    hll = HyperLogLog(p=10)
    signatures = {}
    for n in (3, 5, len(WORDS)):
        m = MinHash(num_perm=64, seed=1)
        for word in WORDS[:n]:
            m.update(word.encode())
            hll.update(word.encode())
        signatures[n] = m
    print(round(hll.count()), round(signatures[3].jaccard(signatures[5]), 3))
    lsh = MinHashLSH(threshold=0.4, num_perm=64)
    for n, m in signatures.items():
        lsh.insert(f"first{n}", m)
    print(sorted(lsh.query(signatures[5])))


def tries():
    trie = SortedStringTrie((w, len(w)) for w in WORDS)
    print(trie.keys("th"), trie.longest_prefix("thence"), trie.longest_prefix_item("foxes"))
    print(list(StringTrie.fromkeys(["ab", "abc"], 0).iter_prefixes("abcd")))


def areas():
    index = pyqtree.Index(bbox=(0, 0, 100, 100), max_items=2)
    for i in range(6):
        index.insert(i, (i * 10, i * 10, i * 10 + 5, i * 10 + 5))
    index.remove(1, (10, 10, 15, 15))
    print(sorted(index.intersect((0, 0, 31, 31))), len(index))
    r = Range(1, 5).union(Range("[5, 9]"))
    print(r, 9 in r, Range(1, 3).isdisjoint(Range(3, 4)), RangeSet("[1,2)", Range(4, 6), Range(5, Inf)))
    grades = RangeDict({Range(0, 50): "fail", Range(50, 80): "pass", Range(80, 100, include_end=True): "good"})
    print(grades[49.9], grades[100], 101 in grades, RangeSet(Range(0, 10)).difference(Range(3, 4)))


def streams():
    numbers = stream(range(10)).map(lambda n: n * n).filter(lambda n: n % 2)
    print(list(numbers), [list(g) for g in numbers.group(2)])
    caught = stream([1, 0, 2]).map(lambda n: 6 // n).catch(ZeroDivisionError, replace=lambda e: -1)
    print(list(caught), list(stream(range(20)).skip(2).take(3)))


for part in (sketches, tries, areas, streams):
    part()

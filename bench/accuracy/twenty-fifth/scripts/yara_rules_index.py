"""Lists the rules of YARA sources by tag and writes a normalised copy of each."""
import argparse
import sys
from collections import defaultdict

import plyara
from plyara.utils import generate_hash, rebuild_yara_rule

SOURCE = '''
import "pe"
rule Saw : tools sharp {
    meta:
        author = "ann"
        score = 60
    strings:
        $a = "saw" nocase
        $b = { 4D 5A ?? 90 }
    condition:
        any of them and filesize < 2MB
}
private rule Hammer : tools {
    strings:
        $h = /ham{2}er/
    condition:
        #h > 2
}
'''


def index(rules):
    by_tag = defaultdict(list)
    for rule in rules:
        for tag in rule.get("tags", ["-"]):
            by_tag[tag].append(rule["rule_name"])
    return dict(sorted(by_tag.items()))


def describe(rule):
    meta = {key: value for entry in rule.get("metadata", []) for key, value in entry.items()}
    return f"{rule['rule_name']}: {len(rule.get('strings', []))} strings, meta {meta}, hash {generate_hash(rule)[:10]}"


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--rebuild", action="store_true")
    options = parser.parse_args(argv)
    engine = plyara.Plyara()
    sources = [open(name).read() for name in options.files] or [SOURCE]
    rules = [rule for source in sources for rule in engine.parse_string(source)]
    for tag, names in index(rules).items():
        print(f"{tag:8} {', '.join(names)}")
    for rule in rules:
        print(describe(rule))
        if options.rebuild:
            print(rebuild_yara_rule(rule))
    return 0 if rules else 1


if __name__ == "__main__":
    sys.exit(main(["--rebuild"]))

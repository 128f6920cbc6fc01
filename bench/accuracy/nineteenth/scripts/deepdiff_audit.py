"""Audit changes between two configurations with deepdiff."""
from deepdiff import DeepDiff, DeepHash, Delta, grep

OLD = {
    "service": "billing",
    "replicas": 2,
    "env": [{"name": "DEBUG", "value": "1"}, {"name": "TZ", "value": "UTC"}],
    "limits": {"cpu": 0.5, "memory": 256},
}
NEW = {
    "service": "billing",
    "replicas": 3,
    "env": [{"name": "TZ", "value": "UTC"}, {"name": "DEBUG", "value": "0"}],
    "limits": {"cpu": 0.5000001, "memory": 512, "disk": 10},
}


def report(old, new):
    diff = DeepDiff(old, new, ignore_order=True, significant_digits=3, verbose_level=2)
    for kind, changes in sorted(diff.items()):
        for path, change in changes.items():
            print(f"{kind:<25}{path:<35}{change}")
    return diff


def main():
    report(OLD, NEW)
    strict = DeepDiff(OLD, NEW)
    print(strict.pretty())
    delta = Delta(strict)
    patched = OLD + delta
    print("patched equals new:", patched == NEW)
    print("same hash:", DeepHash(patched)[patched] == DeepHash(NEW)[NEW])
    print(NEW | grep("DEBUG"))
    print(DeepDiff(OLD, NEW, exclude_paths=["root['env']", "root['limits']"]).to_dict())


if __name__ == "__main__":
    main()

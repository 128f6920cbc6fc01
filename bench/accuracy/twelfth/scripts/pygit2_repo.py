"""Create a repository, make commits and inspect the history."""
import tempfile
from pathlib import Path

import pygit2

AUTHOR = pygit2.Signature("Ann", "ann@example.com", 1700000000, 0)


def commit(repo, files, message):
    for name, text in files.items():
        (Path(repo.workdir) / name).write_text(text)
        repo.index.add(name)
    repo.index.write()
    tree = repo.index.write_tree()
    parents = [] if repo.head_is_unborn else [repo.head.target]
    return repo.create_commit("HEAD", AUTHOR, AUTHOR, message, tree, parents)


def main():
    with tempfile.TemporaryDirectory() as tmp:
        repo = pygit2.init_repository(tmp, initial_head="main")
        first = commit(repo, {"a.txt": "one\n", "b.txt": "two\n"}, "first")
        second = commit(repo, {"a.txt": "one\nmore\n"}, "second")
        for c in repo.walk(repo.head.target, pygit2.enums.SortMode.TOPOLOGICAL):
            print(c.short_id if hasattr(c, "short_id") else str(c.id)[:7], c.message)
        diff = repo.diff(first, second)
        print("changes:", diff.stats.insertions, diff.stats.deletions,
              [p.delta.new_file.path for p in diff])
        repo.branches.local.create("feature", repo[first])
        print("branches:", sorted(repo.branches.local))
        (Path(tmp) / "c.txt").write_text("x")
        print("status:", {k: v == pygit2.enums.FileStatus.WT_NEW for k, v in repo.status().items()})


main()

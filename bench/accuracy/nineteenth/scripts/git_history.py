"""Build a small repository and summarise its history with GitPython."""
import tempfile
from collections import Counter
from pathlib import Path

from git import Actor, GitCommandError, Repo

ANN = Actor("Ann", "ann@example.org")
BOB = Actor("Bob", "bob@example.org")


def commit(repo, name, text, author, message, day):
    path = Path(repo.working_tree_dir, name)
    path.write_text(text)
    repo.index.add([name])
    stamp = f"2024-01-{day:02d}T10:00:00+0000"
    return repo.index.commit(message, author=author, committer=author,
                             author_date=stamp, commit_date=stamp)


def main():
    with tempfile.TemporaryDirectory() as tmp:
        with Repo.init(tmp, initial_branch="main") as repo:
            with repo.config_writer() as config:
                config.set_value("user", "name", BOB.name).set_value("user", "email", BOB.email)
            commit(repo, "readme.md", "# Hello\n", ANN, "Start", 1)
            commit(repo, "app.py", "print(1)\n", BOB, "Add app", 2)
            feature = repo.create_head("feature")
            feature.checkout()
            commit(repo, "app.py", "print(1)\nprint(2)\n", ANN, "Print more", 3)
            repo.create_tag("v0.1", message="first")
            for item in repo.iter_commits("feature"):
                print(item.hexsha[:8], item.author.name, item.summary, item.stats.total["insertions"])
            print(Counter(c.author.name for c in repo.iter_commits()))
            for change in repo.heads.main.commit.diff("feature", create_patch=True):
                print(change.new_file, change.a_path, change.diff.decode().count("\n+"))
            print(sorted(b.path for b in repo.head.commit.tree.blobs), repo.tags[0].tag.message)
            Path(tmp, "junk.txt").write_text("?")
            print(repo.untracked_files, repo.is_dirty(untracked_files=True))
            with repo.config_writer() as config:
                config.set_value("core", "editor", "true")
            print(repo.config_reader().get_value("core", "editor"), repo.git.describe())
            try:
                repo.git.checkout("nowhere")
            except GitCommandError as exc:
                print("git failed with", exc.status)


if __name__ == "__main__":
    main()

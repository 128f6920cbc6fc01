"""Read posts with front matter, sort them, write one back."""
import os
import tempfile
from datetime import date

import frontmatter

POSTS = {
    "hello.md": "---\ntitle: Hello\ndate: 2024-02-01\ntags: [a, b]\n---\n\nWelcome *here*.\n",
    "old.md": "---\ntitle: Old\ndate: 2020-01-01\n---\nLong ago.\n",
    "json.md": '{\n"title": "Json",\n"draft": true\n}\n\nFrom JSON.\n',
}


def load_folder(folder):
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if frontmatter.check(path):
            yield frontmatter.load(path)


with tempfile.TemporaryDirectory() as folder:
    for name, text in POSTS.items():
        with open(os.path.join(folder, name), "w") as f:
            f.write(text)
    posts = [p for p in load_folder(folder) if not p.get("draft")]

for post in sorted(posts, key=lambda p: p["date"]):
    print(post["date"], post["title"], post.get("tags", []), "|", post.content)

new = frontmatter.Post("Body text.", title="New", date=date(2024, 6, 1))
print(frontmatter.dumps(new))
print(frontmatter.dumps(new, handler=frontmatter.TOMLHandler()))

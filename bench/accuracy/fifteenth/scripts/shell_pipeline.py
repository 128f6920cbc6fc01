"""Run shell pipelines with sarge and ubelt and compare what they captured."""
import sys

import sarge
import ubelt as ub

LINES = "pear\napple\nfig\napple\n"


def with_sarge():
    pipeline = sarge.run("sort | uniq -c", input=LINES, stdout=sarge.Capture(), shell=False)
    for line in pipeline.stdout.text.splitlines():
        count, fruit = line.split()
        yield fruit, int(count)


def with_ubelt():
    info = ub.cmd([sys.executable, "-S", "-c", "import sys; print(sys.version_info[0] + 1)"])
    return info["ret"], info["out"].strip()


print(dict(with_sarge()), ub.dict_hist(LINES.split()))
print(sarge.shell_format("echo {0} {1}", "a b", "$HOME"))
print(sarge.capture_stdout(sarge.shell_format("echo {0}", "it's; ok")).stdout.text.strip())
print(sarge.get_stdout("false || echo second && echo third").split())
print(with_ubelt())
print(ub.hash_data({"a": [1, 2, 3]}, hasher="sha1")[:12])
print(ub.urepr({"name": "tea", "sizes": [1, 2], "deep": {"x": 1.23456}}, precision=2, nl=1))
print(list(ub.chunks(range(7), 3)), ub.group_items(LINES.split(), key=len))
for step in ub.ProgIter(range(3), verbose=0):
    pass
print(ub.indent("done", "  "), ub.argmax([3, 9, 2]))

import io

from alive_progress import alive_bar
import progressbar

with alive_bar(3, file=io.StringIO(), force_tty=False) as bar:
    for _ in range(3):
        bar()
for _ in progressbar.ProgressBar(fd=io.StringIO(), max_value=3)(range(3)):
    pass
print("done")

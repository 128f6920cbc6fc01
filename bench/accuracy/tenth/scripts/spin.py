import io

from halo import Halo

with Halo(text="brewing", spinner="line", stream=io.StringIO(), enabled=False) as spinner:
    spinner.text = "done"
print(spinner.text)

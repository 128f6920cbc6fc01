import os
import tempfile

from Cython.Compiler.Main import compile as compile_cython

folder = tempfile.mkdtemp()
source = os.path.join(folder, "small.pyx")
with open(source, "w") as sink:
    sink.write("cdef int f(int a):\n    return a + 1\n")
print(compile_cython(source).num_errors)

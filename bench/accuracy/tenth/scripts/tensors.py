import numpy as np
from einops import rearrange, reduce, repeat

x = np.arange(24).reshape(2, 3, 4)
print(rearrange(x, "a b c -> (a b) c").shape, reduce(x, "a b c -> a", "max"), repeat(x[0, 0], "c -> c n", n=2).shape)

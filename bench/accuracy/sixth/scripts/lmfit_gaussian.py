import numpy as np
from lmfit.models import GaussianModel

x = np.linspace(-5, 5, 50)
y = 3 * np.exp(-(x**2) / 2)
model = GaussianModel()
result = model.fit(y, model.guess(y, x=x), x=x)
print(round(result.params["center"].value, 3))

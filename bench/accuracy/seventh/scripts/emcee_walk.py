import emcee
import numpy as np


def log_prob(x):
    return -0.5 * float(np.sum(x**2))


np.random.seed(1)
sampler = emcee.EnsembleSampler(8, 2, log_prob)
sampler.run_mcmc(np.random.randn(8, 2), 10)
print(sampler.get_chain(flat=True).shape)

"""Track a moving cart with a Kalman filter."""
import numpy as np
from filterpy.common import Q_discrete_white_noise
from filterpy.kalman import KalmanFilter, MerweScaledSigmaPoints, UnscentedKalmanFilter


def linear(dt=0.1):
    kf = KalmanFilter(dim_x=2, dim_z=1)
    kf.x = np.array([[0.0], [0.0]])
    kf.F = np.array([[1.0, dt], [0.0, 1.0]])
    kf.H = np.array([[1.0, 0.0]])
    kf.P *= 100.0
    kf.R *= 0.5
    kf.Q = Q_discrete_white_noise(dim=2, dt=dt, var=0.01)
    return kf


def unscented(dt=0.1):
    points = MerweScaledSigmaPoints(2, alpha=0.1, beta=2.0, kappa=1.0)
    ukf = UnscentedKalmanFilter(
        2, 1, dt, hx=lambda x: x[:1], fx=lambda x, dt: np.array([x[0] + dt * x[1], x[1]]), points=points
    )
    ukf.P *= 100.0
    return ukf


rng = np.random.default_rng(3)
measured = 2.0 * np.arange(100) * 0.1 + 0.3 * rng.standard_normal(100)
for make in (linear, unscented):
    f = make()
    for z in measured:
        f.predict()
        f.update(z)
    print(make.__name__, "speed", round(float(np.ravel(f.x)[1]), 1))

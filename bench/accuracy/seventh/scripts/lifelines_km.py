from lifelines import KaplanMeierFitter

fitter = KaplanMeierFitter().fit([5, 6, 6, 2, 4, 4], [1, 0, 1, 1, 1, 0])
print(round(float(fitter.median_survival_time_), 2))

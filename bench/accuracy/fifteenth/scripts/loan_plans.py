"""Compare loans with numpy-financial: payments, interest and yield."""
import numpy as np
import numpy_financial as npf

LOANS = {"bank": (0.045, 20, 200_000), "credit union": (0.039, 25, 200_000)}


def schedule(rate, years, principal):
    periods = np.arange(1, years * 12 + 1)
    interest = npf.ipmt(rate / 12, periods, years * 12, principal)
    payment = npf.ppmt(rate / 12, periods, years * 12, principal)
    return periods, interest, payment


for name, (rate, years, principal) in LOANS.items():
    monthly = float(npf.pmt(rate / 12, years * 12, principal))
    _, interest, payment = schedule(rate, years, principal)
    print(f"{name}: {-monthly:.2f} a month, {-interest.sum():.2f} interest,"
          f" first year repays {-payment[:12].sum():.2f}")

flows = np.array([-1000.0, 300, 420, 560])
print(f"irr {npf.irr(flows):.4f} npv {npf.npv(0.08, flows):.2f} mirr {npf.mirr(flows, 0.08, 0.1):.4f}")
print(f"months to pay {float(npf.nper(0.07 / 12, -150, 8000)):.1f}")
print(f"savings {float(npf.fv(0.05 / 12, 120, -100, -100)):.2f}")

print(f"affordable {float(npf.pv(0.05 / 12, 240, -900)):.2f}")
print(f"rate {float(npf.rate(60, -200, 10_000, 0)) * 12:.4f}")

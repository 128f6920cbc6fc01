"""A module with an example.

>>> 1 + 1
2
"""
import xdoctest

result = xdoctest.doctest_module(__file__, command="all", verbose=0)
print(result["n_passed"])

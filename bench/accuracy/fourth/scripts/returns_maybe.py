from returns.pipeline import flow
from returns.result import Failure, Result, Success, safe


@safe
def divide(one, other):
    return one / other


print(divide(1, 2), divide(1, 0), flow(1, lambda x: Success(x + 1)))

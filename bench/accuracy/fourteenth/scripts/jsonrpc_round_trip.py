"""JSON-RPC server and client in one process, sync and async."""
import asyncio
import json

from jsonrpcclient import Error as ClientError, Ok, notification, parse, request, request_json
from jsonrpcclient.id_generators import decimal
from jsonrpcclient.requests import request_impure
from jsonrpcserver import Error, InvalidParams, Result, Success, async_dispatch, dispatch, dispatch_to_response, method
from jsonrpcserver.codes import ERROR_INVALID_PARAMS
from jsonrpcserver.response import to_serializable
import logging

logging.disable(logging.CRITICAL)
ids = decimal(10)


@method
def add(a: int, b: int = 1) -> Result:
    return Success(a + b)


@method(name="math.div")
def div(a, b) -> Result:
    if b == 0:
        return Error(1, "division by zero", {"a": a})
    return Success(a / b)


@method
def login(user) -> Result:
    if not isinstance(user, str):
        return InvalidParams("user must be text")
    return Success({"user": user})


def show(response_text):
    parsed = parse(json.loads(response_text))
    if isinstance(parsed, Ok):
        print("ok", parsed.id, parsed.result)
    elif isinstance(parsed, ClientError):
        print("error", parsed.id, parsed.code, parsed.message, parsed.data)
    else:
        print([type(p).__name__ for p in parsed])


async def later():
    async def slow(x):
        await asyncio.sleep(0)
        return Success(x * 2)

    return await async_dispatch(request_json("slow", params=[21], id=5), methods={"slow": slow})


def main():
    show(dispatch(request_json("add", params=[2, 3], id=1)))
    show(dispatch(request_json("math.div", params={"a": 1, "b": 0}, id=2)))
    show(dispatch(request_json("login", params=[5], id=3)))
    show(dispatch(request_json("nope", id=4)))
    show(dispatch(request_json("add", params={"z": 1}, id=6)))
    show(dispatch("{bad"))
    print(repr(dispatch(json.dumps(notification("add", params=[1])))))
    show(dispatch(json.dumps([request_impure(ids, "add", [n]) for n in range(3)])))
    show(asyncio.run(later()))
    response = dispatch_to_response(request_json("add", params=[1], id=9))
    print(to_serializable(response), ERROR_INVALID_PARAMS)
    print(sorted(request("ping").keys()))


if __name__ == "__main__":
    main()

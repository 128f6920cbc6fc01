import fire


def add(left, right=1):
    return left + right


if __name__ == "__main__":
    fire.Fire(add, command=["2", "--right=3"])

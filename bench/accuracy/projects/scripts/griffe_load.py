import griffe

if __name__ == "__main__":
    package = griffe.load("tinypkg", search_paths=["../tinypkg/src"], resolve_aliases=True)
    print(sorted(package.members), package["shapes.Square"].docstring.parse("google")[0].kind.value)

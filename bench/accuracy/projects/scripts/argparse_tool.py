"""A tool with sub-commands that import what they need."""
import argparse


def to_json(options):
    import json

    print(json.dumps({"items": options.items}, sort_keys=True))


def to_html(options):
    from markdown import markdown

    print(markdown("\n".join(f"* {item}" for item in options.items)))


def to_yaml(options):
    import yaml

    print(yaml.safe_dump(options.items))


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(required=True)
    for name, function in {"json": to_json, "html": to_html, "yaml": to_yaml}.items():
        command = commands.add_parser(name)
        command.add_argument("items", nargs="*")
        command.set_defaults(run=function)
    options = parser.parse_args(argv)
    return options.run(options)


if __name__ == "__main__":
    raise SystemExit(main())

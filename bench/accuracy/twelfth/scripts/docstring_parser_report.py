"""Report on the documentation of functions written in several styles."""
import inspect

from docstring_parser import DocstringStyle, compose, parse, parse_from_object


def google(path, retries=3):
    """Fetch a file.

    Args:
        path (str): where it lives.
        retries (int, optional): how often to try. Defaults to 3.

    Returns:
        bytes: the content.

    Raises:
        OSError: when it is missing.
    """


def numpy_style(x, y):
    """Add two arrays.

    Parameters
    ----------
    x : ndarray
        First.
    y : ndarray
        Second.

    Returns
    -------
    ndarray
        The sum.
    """


for func in (google, numpy_style):
    doc = parse_from_object(func)
    print(func.__name__, "-", doc.short_description, f"({doc.style.name})")
    documented = {p.arg_name: p.type_name for p in doc.params}
    missing = set(inspect.signature(func).parameters) - set(documented)
    print("  params:", documented, "missing:", sorted(missing))
    print("  returns:", doc.returns.type_name, "raises:", [r.type_name for r in doc.raises])

doc = parse(google.__doc__, style=DocstringStyle.GOOGLE)
print(compose(doc, style=DocstringStyle.REST))

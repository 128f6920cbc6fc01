"""Ask the same questions about a bookshop in three query languages."""
import yaql
from jsonpath_rw import parse
from objectpath import Tree

SHOP = {
    "store": {
        "book": [
            {"title": "Sayings", "author": "Rees", "price": 8.95, "tags": ["old"]},
            {"title": "Sword", "author": "Waugh", "price": 12.99, "tags": ["war", "old"]},
            {"title": "Moby Dick", "author": "Melville", "price": 8.99, "tags": ["sea"]},
        ],
        "bicycle": {"color": "red", "price": 19.95},
    }
}


def with_jsonpath():
    titles = [match.value for match in parse("store.book[*].title").find(SHOP)]
    prices = {str(m.full_path): m.value for m in parse("$..price").find(SHOP)}
    return titles, prices


def with_objectpath():
    tree = Tree(SHOP)
    cheap = [book["title"] for book in tree.execute("$..book[@.price < 10]")]
    return cheap, tree.execute("round(sum($..price), 2)"), tree.execute("'old' in $.store.book[1].tags")


def with_yaql():
    engine = yaql.factory.YaqlFactory().create()
    context = yaql.create_context()
    cheap = engine("$.store.book.where($.price < 10).select($.author)").evaluate(data=SHOP, context=context)
    grouped = engine("$.store.book.selectMany($.tags).distinct().orderBy($)").evaluate(data=SHOP, context=context)
    return list(cheap), list(grouped)


for query in (with_jsonpath, with_objectpath, with_yaql):
    print(query.__name__, *query(), sep="\n  ")

from elasticsearch_dsl import Document, Keyword, Search, Text


class Article(Document):
    title = Text()
    tags = Keyword()


if __name__ == "__main__":
    print(Search().query("match", title="python").to_dict())
    print(Article(title="one").to_dict())

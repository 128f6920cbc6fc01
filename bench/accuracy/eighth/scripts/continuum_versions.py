import sqlalchemy as sa
from sqlalchemy.orm import configure_mappers, declarative_base, sessionmaker
from sqlalchemy_continuum import make_versioned

make_versioned(user_cls=None)
Base = declarative_base()


class Article(Base):
    __versioned__ = {}
    __tablename__ = "article"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.Unicode(50))


configure_mappers()
engine = sa.create_engine("sqlite://")
Base.metadata.create_all(engine)
session = sessionmaker(engine)()
article = Article(name="one")
session.add(article)
session.commit()
article.name = "two"
session.commit()
print([version.name for version in article.versions])

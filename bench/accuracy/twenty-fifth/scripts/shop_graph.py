"""A GraphQL shop: SQLAlchemy models in memory served by graphene through Starlette."""
import anyio
import graphene
import httpx
from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import declarative_base, relationship, scoped_session, sessionmaker
from sqlalchemy.pool import StaticPool
from sqlalchemy_serializer import SerializerMixin
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route
from starlette_compress import CompressMiddleware
from starlette_graphene3 import GraphQLApp

engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
session = scoped_session(sessionmaker(bind=engine))
Base = declarative_base()
Base.query = session.query_property()


class Maker(Base, SerializerMixin):
    __tablename__ = "maker"
    serialize_rules = ("-products.maker",)
    id = Column(Integer, primary_key=True)
    name = Column(String)
    products = relationship("Product", back_populates="maker")


class Product(Base, SerializerMixin):
    __tablename__ = "product"
    id = Column(Integer, primary_key=True)
    title = Column(String)
    maker_id = Column(ForeignKey("maker.id"))
    maker = relationship(Maker, back_populates="products")


class MakerType(graphene.ObjectType):
    id = graphene.ID()
    name = graphene.String()
    products = graphene.List(lambda: ProductType)


class ProductType(graphene.ObjectType):
    title = graphene.String()
    maker = graphene.Field(MakerType)


class Query(graphene.ObjectType):
    makers = graphene.List(MakerType)
    product = graphene.Field(ProductType, title=graphene.String(required=True))

    def resolve_makers(self, info):
        return session.query(Maker).order_by(Maker.name).all()

    def resolve_product(self, info, title):
        return session.query(Product).filter(Product.title == title).first()


class AddMaker(graphene.Mutation):
    class Arguments:
        name = graphene.String(required=True)

    maker = graphene.Field(MakerType)

    def mutate(self, info, name):
        made = Maker(name=name)
        session.add(made)
        session.commit()
        return AddMaker(maker=made)


class Mutation(graphene.ObjectType):
    add_maker = AddMaker.Field()


def plain(request):
    return JSONResponse([maker.to_dict() for maker in session.query(Maker).order_by(Maker.id)])


app = Starlette(
    routes=[Mount("/graphql", GraphQLApp(graphene.Schema(query=Query, mutation=Mutation))), Route("/plain", plain)],
    middleware=[Middleware(CompressMiddleware, minimum_size=10)],
)


async def main():
    Base.metadata.create_all(engine)
    session.add(Maker(name="Acme", products=[Product(title="saw"), Product(title="drill")]))
    session.commit()
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://shop") as client:
        for query in ('mutation { addMaker(name: "Bolt") { maker { name } } }', "{ makers { name products { title } } }",
                      '{ product(title: "saw") { maker { name } } }', "{ nothing }"):
            answer = await client.post("/graphql/", json={"query": query})
            print(answer.status_code, answer.json())
        answer = await client.get("/plain", headers={"accept-encoding": "gzip"})
        print(answer.headers["content-encoding"], answer.json())


if __name__ == "__main__":
    anyio.run(main)

"""GraphQL from SQLAlchemy models, queries written as classes, and diagrams of models and databases."""
import graphene
from graphene import relay
from graphlib2 import CycleError, TopologicalSorter
from pydot_ng import Dot, Edge, Node
from pyyed import Graph
from sgqlc.operation import Operation
from sgqlc.types import Schema as SgqlcSchema, Arg, Field, Int, String, Type, list_of, non_null
from sqlalchemy import Column, ForeignKey, Integer, String as Text, create_engine
from sqlalchemy.orm import backref, declarative_base, relationship, scoped_session, sessionmaker

engine = create_engine("sqlite://")
session = scoped_session(sessionmaker(bind=engine))
Base = declarative_base()
Base.query = session.query_property()


class Shed(Base):
    __tablename__ = "shed"
    id = Column(Integer, primary_key=True)
    name = Column(Text)


class Tool(Base):
    __tablename__ = "tool"
    id = Column(Integer, primary_key=True)
    name = Column(Text)
    shed_id = Column(ForeignKey("shed.id"))
    shed = relationship(Shed, backref=backref("tools", uselist=True))


class ToolType(graphene.ObjectType):
    class Meta:
        interfaces = (relay.Node,)

    name = graphene.String()
    shed = graphene.String()

    def resolve_shed(self, info):
        return session.query(Tool).filter_by(name=self.name).one().shed.name


class Query(graphene.ObjectType):
    node = relay.Node.Field()
    tools = graphene.List(ToolType)
    count = graphene.Int(word=graphene.String(default_value=""))

    def resolve_tools(self, info):
        return [ToolType(id=t.id, name=t.name) for t in session.query(Tool).order_by(Tool.name)]

    def resolve_count(self, info, word):
        return session.query(Tool).filter(Tool.name.contains(word)).count()


class Rename(graphene.Mutation):
    class Arguments:
        old, new = graphene.String(), graphene.String()

    tool = graphene.Field(lambda: ToolType)

    def mutate(self, info, old, new):
        found = session.query(Tool).filter_by(name=old).one()
        found.name = new
        return Rename(tool=ToolType(id=found.id, name=new))


class Mutation(graphene.ObjectType):
    rename = Rename.Field()


sgqlc_schema = SgqlcSchema()


class Item(Type):
    __schema__ = sgqlc_schema
    name = non_null(String)
    price = Int


class Root(Type):
    __schema__ = sgqlc_schema
    items = Field(list_of(Item), args={"first": Arg(Int, default=2)})


def main():
    Base.metadata.create_all(engine)
    shed = Shed(name="green")
    session.add_all([shed, Tool(name="saw", shed=shed), Tool(name="axe", shed=shed)])
    session.commit()
    schema = graphene.Schema(query=Query, mutation=Mutation, types=[ToolType])
    print(schema.execute("{ tools { name shed } count(word: \"a\") }").data)
    print(schema.execute("mutation { rename(old: \"axe\", new: \"adze\") { tool { name } } }").data)
    sgqlc_schema.query_type = Root
    operation = Operation(sgqlc_schema.Root)
    operation.items(first=3).name()
    print(str(operation).split(), [i.name for i in (operation + {"data": {"items": [{"name": "nail"}]}}).items])
    print(list(TopologicalSorter({"c": ["b"], "b": ["a"]}).static_order()), CycleError.__name__)
    dot = Dot("g", graph_type="digraph")
    dot.add_node(Node("a"))
    dot.add_edge(Edge("a", "b"))
    yed = Graph()
    yed.add_node("saw", shape="ellipse")
    print(dot.to_string().split(), "saw" in yed.get_graph())


if __name__ == "__main__":
    main()

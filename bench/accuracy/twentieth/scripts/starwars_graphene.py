import asyncio
from dataclasses import dataclass

import graphene
from graphene import relay
from graphql import GraphQLError, print_schema
from graphql.validation import NoSchemaIntrospectionCustomRule
from graphql import parse, validate


@dataclass
class Hero:
    id: int
    name: str
    episode: int
    friends: list


HEROES = {h.id: h for h in (Hero(1, "Luke", 4, [2, 3]), Hero(2, "Leia", 4, [1]), Hero(3, "Lando", 5, [1]))}


class Episode(graphene.Enum):
    NEWHOPE = 4
    EMPIRE = 5

    @property
    def description(self):
        return f"Episode {self.value}"


class Character(graphene.Interface):
    name = graphene.String(required=True)
    episode = Episode()


class Human(graphene.ObjectType):
    class Meta:
        interfaces = (Character, relay.Node)

    friends = graphene.List(lambda: Human, first=graphene.Int(default_value=10))

    def resolve_friends(hero, info, first):
        return [HEROES[i] for i in hero.friends[:first]]

    @classmethod
    def is_type_of(cls, root, info):
        return isinstance(root, Hero)

    @classmethod
    def get_node(cls, info, id):
        return HEROES[int(id)]


class Query(graphene.ObjectType):
    node = relay.Node.Field()
    heroes = graphene.List(graphene.NonNull(Human), episode=Episode())
    slow = graphene.String(text=graphene.String(required=True))

    def resolve_heroes(root, info, episode=None):
        return [h for h in HEROES.values() if episode is None or h.episode == episode.value]

    async def resolve_slow(root, info, text):
        await asyncio.sleep(0.01)
        return text[::-1]


class Rename(graphene.Mutation):
    class Arguments:
        id = graphene.Int(required=True)
        name = graphene.String(required=True)

    hero = graphene.Field(Human)

    def mutate(root, info, id, name):
        if id not in HEROES:
            raise GraphQLError(f"no hero {id}")
        HEROES[id].name = name
        return Rename(hero=HEROES[id])


class Mutation(graphene.ObjectType):
    rename = Rename.Field()


schema = graphene.Schema(query=Query, mutation=Mutation)

if __name__ == "__main__":
    print(schema.execute("{ heroes(episode: NEWHOPE) { id name friends(first: 1) { name episode } } }").data)
    print(schema.execute("mutation M($n: String!) { rename(id: 3, name: $n) { hero { name } } }", variables={"n": "Calrissian"}).data)
    failed = schema.execute("mutation { rename(id: 9, name: \"x\") { hero { name } } }")
    print(failed.errors[0].message, failed.data)
    print(schema.execute("{ heroes { height } }").errors[0].message)
    global_id = relay.Node.to_global_id("Human", 2)
    print(schema.execute('{ node(id: "%s") { id ... on Human { name } } }' % global_id).data)
    print(asyncio.run(schema.execute_async('{ slow(text: "abc") }')).data)
    print(len(validate(schema.graphql_schema, parse("{ __schema { types { name } } }"), [NoSchemaIntrospectionCustomRule])), print_schema(schema.graphql_schema).count("type "))

"""Messages for chat rooms and mail: cards, embeds, SQL and HTML from templates with own tags, and URLs."""
import enum
import json

from discord_webhook import DiscordEmbed, DiscordWebhook
from hammock import Hammock
from jinja2 import Environment
from jinja2_simple_tags import ContainerTag, StandaloneTag
from jinja2_strcase import StrcaseExtension
from mimeparse import best_match, parse_media_range
from multiurl import robust
from purl import URL, Template
from pymsteams import cardsection, connectorcard
from ua_generator.user_agent import UserAgent
from webtest import TestApp
from www_authenticate import parse as parse_challenge
from better_profanity import Profanity


class ShoutTag(ContainerTag):
    tags = {"shout"}

    def render(self, times=1, caller=None):
        return caller().upper() * times


class YearTag(StandaloneTag):
    tags = {"year"}

    def render(self, plus=0):
        return str(2024 + plus)


class Colour(enum.IntEnum):
    RED = 0xFF0000
    BLUE = 0x0000FF


class Room:
    """Base of the rooms that turn a message into a payload."""

    known = []

    def __init_subclass__(cls):
        Room.known.append(cls)


class Discord(Room):
    def payload(self, title, text):
        hook = DiscordWebhook(url="https://discord.test/api/webhooks/1/x", content=title)
        embed = DiscordEmbed(title=title, description=text, color=Colour.RED)
        embed.add_embed_field(name="more", value="yes")
        hook.add_embed(embed)
        return hook.json["embeds"][0]["fields"]


class Teams(Room):
    def payload(self, title, text):
        card = connectorcard("https://teams.test")
        card.title(title).text(text).addLinkButton("open", "https://shed.test")
        section = cardsection()
        section.addFact("saws", "3")
        card.addSection(section)
        return sorted(card.payload)


def main():
    environment = Environment(extensions=[ShoutTag, YearTag, StrcaseExtension])
    print(environment.from_string("{% shout times=2 %}saw {% endshout %}{% year plus=1 %} {{ 'someWord' | to_snake }}").render())
    for room in Room.known:
        print(room.__name__, json.dumps(room().payload("Hi", "There")))
    address = URL("https://shed.test/tools?a=1").add_path_segment("saw").query_param("b", "2")
    print(address, address.path_segments(), Template("https://x.test{/name}{?q}").expand({"name": "a", "q": "b"}))
    print(best_match(["text/html", "application/json"], "application/*;q=0.9,text/plain"), parse_media_range("a/b;q=1")[1])
    print(parse_challenge('Basic realm="shed"')["basic"]["realm"], str(Hammock("http://api.test").tools(1).parts))
    print(Profanity().censor("a damn saw"), UserAgent.__name__, TestApp.__name__, callable(robust))


if __name__ == "__main__":
    main()

from streamlink import Streamlink

session = Streamlink()
session.set_option("stream-timeout", 30.0)
name, plugin, url = session.resolve_url("https://www.twitch.tv/somebody")
print(name, plugin.__module__, url, session.get_option("stream-timeout"))

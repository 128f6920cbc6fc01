import discord
from discord.ext import commands

intents = discord.Intents.default()
intents.message_content = True
bot = commands.Bot(command_prefix="!", intents=intents)


@bot.command()
async def ping(ctx):
    await ctx.send("pong")


print(sorted(one.name for one in bot.commands), discord.Embed(title="x").to_dict())

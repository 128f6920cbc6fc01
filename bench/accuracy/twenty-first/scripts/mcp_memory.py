import asyncio

import mcp
try:
    from mcp.server.mcpserver import MCPServer as Server
except ImportError:
    from mcp.server.fastmcp import FastMCP as Server

server = Server("demo")


@server.tool()
def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


@server.resource("greeting://{name}")
def greeting(name: str) -> str:
    """A greeting."""
    return f"Hello {name}"


async def main():
    async with mcp.Client(server) as client:
        tools = await client.list_tools()
        print([(tool.name, tool.description) for tool in tools.tools])
        answer = await client.call_tool("add", {"a": 2, "b": 5})
        print(answer.content[0].text)
        print((await client.read_resource("greeting://Ann")).contents[0].text)


asyncio.run(main())

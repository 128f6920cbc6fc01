from pydantic_ai import Agent
from pydantic_ai.models.test import TestModel

agent = Agent(TestModel(), system_prompt="Be brief.")


@agent.tool_plain
def roll() -> int:
    return 4


print(agent.run_sync("roll").output)

from typing import TypedDict

from langgraph.graph import END, START, StateGraph


class State(TypedDict):
    n: int


graph = StateGraph(State)
graph.add_node("double", lambda state: {"n": state["n"] * 2})
graph.add_edge(START, "double")
graph.add_edge("double", END)
print(graph.compile().invoke({"n": 21}))

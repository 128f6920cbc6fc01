"""LangChain core without a network: fake chat model, prompts, tools, parsers, fallbacks, memory store search."""
import asyncio
from operator import itemgetter

from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.chat_history import InMemoryChatMessageHistory
from langchain_core.documents import Document
from langchain_core.embeddings import DeterministicFakeEmbedding
from langchain_core.language_models import GenericFakeChatModel
from langchain_core.messages import AIMessage, HumanMessage, ToolMessage, trim_messages
from langchain_core.output_parsers import CommaSeparatedListOutputParser, PydanticOutputParser, StrOutputParser
from langchain_core.prompts import ChatPromptTemplate, FewShotPromptTemplate, MessagesPlaceholder, PromptTemplate
from langchain_core.runnables import RunnableBranch, RunnableLambda, RunnableParallel, RunnablePassthrough
from langchain_core.runnables.history import RunnableWithMessageHistory
from langchain_core.tools import tool
from langchain_core.vectorstores import InMemoryVectorStore
from pydantic import BaseModel, Field


class Recipe(BaseModel):
    name: str
    minutes: int = Field(gt=0)


class Spy(BaseCallbackHandler):
    def __init__(self):
        self.events = []

    def on_chat_model_start(self, serialized, messages, **kwargs):
        self.events.append(f"model<{len(messages[0])}")

    def on_tool_start(self, serialized, input_str, **kwargs):
        self.events.append(f"tool {serialized['name']}")


@tool
def convert(amount: float, unit: str = "g") -> str:
    """Convert ounces to grams or kilograms."""
    return f"{amount * 28.35 / (1 if unit == 'g' else 1000):.1f}{unit}"


def model(*texts):
    return GenericFakeChatModel(messages=iter(AIMessage(t) if isinstance(t, str) else t for t in texts))


def recipes(spy):
    parser = PydanticOutputParser(pydantic_object=Recipe)
    prompt = ChatPromptTemplate.from_messages([("system", "Answer as json. {format}"), ("human", "{dish}?")]).partial(format=parser.get_format_instructions())
    chain = prompt | model("no json", '{"name": "soup", "minutes": 25}') | parser
    retried = chain.with_fallbacks([chain])
    print(repr(retried.invoke({"dish": "soup"}, {"callbacks": [spy]})))
    print(prompt.input_variables, chain.output_schema.__name__)


def tools(spy):
    call = {"name": "convert", "args": {"amount": 2, "unit": "kg"}, "id": "c1", "type": "tool_call"}
    llm = model(AIMessage("", tool_calls=[call]), "It is about 0.1 kg.")
    messages = [HumanMessage("2 oz in kg?")]
    while (answer := llm.invoke(messages)).tool_calls:
        messages += [answer, *(convert.invoke(c, {"callbacks": [spy]}) for c in answer.tool_calls)]
    print(answer.content, [m.content for m in messages if isinstance(m, ToolMessage)], convert.args)


def history():
    store = {}
    prompt = ChatPromptTemplate.from_messages([MessagesPlaceholder("past"), ("human", "{text}")])
    chat = RunnableWithMessageHistory(prompt | model("hello ann", "you are ann"), lambda session_id: store.setdefault(session_id, InMemoryChatMessageHistory()), input_messages_key="text", history_messages_key="past")
    for text in ("i am ann", "who am i?"):
        print(chat.invoke({"text": text}, {"configurable": {"session_id": "s"}}).content)
    print([m.type for m in trim_messages(store["s"].messages, max_tokens=3, token_counter=len, start_on="human")])


def plumbing():
    shots = FewShotPromptTemplate(examples=[{"i": "hot", "o": "cold"}], example_prompt=PromptTemplate.from_template("{i} -> {o}"), suffix="{word} ->", input_variables=["word"])
    branch = RunnableBranch((lambda d: d["n"] > 5, RunnableLambda(lambda d: "big")), lambda d: "small")
    graph = RunnableParallel(size=branch, text=itemgetter("word") | shots | RunnableLambda(lambda p: p.to_string()), tags=RunnablePassthrough() | (lambda d: "a, b") | CommaSeparatedListOutputParser())
    print(graph.batch([{"n": 3, "word": "up"}, {"n": 9, "word": "in"}]))
    search = InMemoryVectorStore(DeterministicFakeEmbedding(size=16))
    search.add_documents([Document(t, id=str(n), metadata={"n": n}) for n, t in enumerate(["tea", "cake", "milk"])])
    print([d.page_content for d in search.similarity_search("cake", k=1)], search.similarity_search("tea", k=3, filter=lambda d: d.metadata["n"] > 1)[0].metadata)


async def stream():
    return [chunk async for chunk in (model("a small stream") | StrOutputParser()).astream("go")]


if __name__ == "__main__":
    spy = Spy()
    recipes(spy)
    tools(spy)
    history()
    plumbing()
    print(asyncio.run(stream()), spy.events)

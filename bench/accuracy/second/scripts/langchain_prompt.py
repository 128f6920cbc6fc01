from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import PromptTemplate
from langchain_core.runnables import RunnableLambda

chain = PromptTemplate.from_template("Say {what}") | RunnableLambda(lambda value: value.to_string()) | StrOutputParser()
print(chain.invoke({"what": "hello"}))

from haystack import Document, Pipeline
from haystack.components.builders import PromptBuilder
from haystack.components.retrievers.in_memory import InMemoryBM25Retriever
from haystack.document_stores.in_memory import InMemoryDocumentStore

store = InMemoryDocumentStore()
store.write_documents([Document(content="Ann likes tea"), Document(content="Bob likes coffee")])
pipeline = Pipeline()
pipeline.add_component("retriever", InMemoryBM25Retriever(store, top_k=1))
pipeline.add_component("prompt", PromptBuilder("{{ documents[0].content }}?"))
pipeline.connect("retriever", "prompt.documents")
print(pipeline.run({"retriever": {"query": "tea"}}))

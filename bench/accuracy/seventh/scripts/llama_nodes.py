from llama_index.core.node_parser import MarkdownNodeParser
from llama_index.core.schema import Document

print(len(MarkdownNodeParser().get_nodes_from_documents([Document(text="# A\n\ntext\n\n# B\n\nmore")])))

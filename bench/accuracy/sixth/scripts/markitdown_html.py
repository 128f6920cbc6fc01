from markitdown import MarkItDown

print(MarkItDown().convert("page.html").text_content)

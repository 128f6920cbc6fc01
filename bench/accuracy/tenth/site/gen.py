import mkdocs_gen_files

with mkdocs_gen_files.open("made.md", "w") as page:
    print("# Made", file=page)

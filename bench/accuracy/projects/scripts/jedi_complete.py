import jedi

if __name__ == "__main__":
    script = jedi.Script("import json\njson.du")
    print([completion.name for completion in script.complete(2, 7)])
    print([name.name for name in jedi.Script("def f(): pass\nf").get_names()])

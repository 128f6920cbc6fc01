import jupytext

notebook = jupytext.reads("# %% [markdown]\n# Title\n\n# %%\n1 + 1\n", fmt="py:percent")
print(len(notebook.cells))
print(jupytext.writes(notebook, fmt="md"))

from IPython.core.interactiveshell import InteractiveShell

if __name__ == "__main__":
    shell = InteractiveShell(user_ns={"n": 20})
    print(shell.run_cell("n + 1\n", store_history=False).result, shell.run_cell("%who_ls").success)

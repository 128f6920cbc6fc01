from blessed import Terminal

if __name__ == "__main__":
    print(Terminal(force_styling=None).bold("text"))

import html5lib

if __name__ == "__main__":
    tree = html5lib.parse("<p>one<p>two", namespaceHTMLElements=False)
    print([p.text for p in tree.iter("p")])

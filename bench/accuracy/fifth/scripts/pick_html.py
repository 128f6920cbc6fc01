from pyquery import PyQuery

if __name__ == "__main__":
    page = PyQuery("<div><p class='a'>one</p><p>two</p></div>")
    print(page("p.a").text())

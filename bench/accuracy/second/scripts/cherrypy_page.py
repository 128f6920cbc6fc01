import cherrypy


class Root:
    @cherrypy.expose
    def index(self):
        return "hello"


app = cherrypy.tree.mount(Root(), "/", {"/": {"tools.gzip.on": True}})
print(sorted(app.config))

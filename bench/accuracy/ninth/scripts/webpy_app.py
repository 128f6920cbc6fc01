import web

urls = ("/(.*)", "hello")


class hello:
    def GET(self, name):
        return "hello " + (name or "tea")


print(web.application(urls, globals()).request("/mate").data)

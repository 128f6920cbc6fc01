import morepath


class App(morepath.App):
    pass


@App.path(path="")
class Root:
    pass


@App.json(model=Root)
def root(self, request):
    return {"kettle": "red"}


App.commit()
from webob import Request

print(Request.blank("/").get_response(App()).body)

from cornice import Service
from pyramid.config import Configurator
from pyramid.request import Request

values = Service(name="values", path="/values/{key}", description="values")


@values.get()
def get_value(request):
    return {"key": request.matchdict["key"]}


with Configurator() as config:
    config.include("cornice")
    config.add_cornice_service(values)
    app = config.make_wsgi_app()
print(Request.blank("/values/a").get_response(app).json)

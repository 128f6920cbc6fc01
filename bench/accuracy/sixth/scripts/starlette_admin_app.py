from starlette.applications import Starlette
from starlette_admin import CustomView
from starlette_admin.base import BaseAdmin

app = Starlette()
admin = BaseAdmin(title="demo")
admin.add_view(CustomView(menu_label="Home", icon="fa fa-home", path="/home"))
admin.mount_to(app)
print(len(app.routes))

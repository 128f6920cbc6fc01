from flask import Flask
from flask_admin import Admin, BaseView, expose


class Reports(BaseView):
    @expose("/")
    def index(self):
        return "reports"


app = Flask(__name__)
app.secret_key = "x"
admin = Admin(app, name="demo")
admin.add_view(Reports(name="Reports", endpoint="reports"))
print(app.test_client().get("/admin/reports/").text)

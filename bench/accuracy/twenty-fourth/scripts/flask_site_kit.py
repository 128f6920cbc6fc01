"""A Flask site with a menu, a Swagger page, uploads, minified pages and mail kept in memory."""
import io
import tempfile

from flask import Flask, render_template_string
from flask_mailman import EmailMessage, Mail
from flask_menu import Menu, current_menu
from flask_minify import Minify, decorators
from flask_swagger_ui import get_swaggerui_blueprint
from flask_uploads import IMAGES, TEXT, UploadNotAllowed, UploadSet, configure_uploads

TEMPLATE = """
<html>
  <body>
    <ul> {% for item in current_menu.children %}
      <li class="{{ 'on' if item.active else 'off' }}"> {{ item.text }} </li> {% endfor %}
    </ul>
  </body>
</html>
"""
notes = UploadSet("notes", TEXT + IMAGES)


def build(folder):
    app = Flask(__name__)
    app.config.update(MAIL_BACKEND="locmem", MAIL_DEFAULT_SENDER="shop@example.test", UPLOADED_NOTES_DEST=folder, SECRET_KEY="k")
    Menu(app=app)
    mail = Mail(app)
    configure_uploads(app, notes)
    Minify(app=app, html=True, js=False, cssless=False)
    app.register_blueprint(get_swaggerui_blueprint("/docs", "/openapi.json", config={"app_name": "Shop"}))

    @app.get("/")
    def home():
        return render_template_string(TEMPLATE)

    @app.get("/about")
    def about():
        EmailMessage("Seen", "Somebody came", to=["ann@example.test"]).send()
        return render_template_string(TEMPLATE)

    with app.app_context():
        current_menu.submenu("home").register("home", "Home", order=0)
        current_menu.submenu("about").register("about", "About", order=1)

    @app.post("/upload")
    def upload():
        from flask import request

        try:
            return notes.save(request.files["note"])
        except UploadNotAllowed:
            return "no", 400

    return app, mail


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        app, mail = build(folder)
        client = app.test_client()
        with app.app_context():
            print(client.get("/").text)
            print(client.get("/about").text)
            print(len(mail.outbox), mail.outbox[0].subject)
        for name in ("a.txt", "a.exe"):
            answer = client.post("/upload", data={"note": (io.BytesIO(b"hi"), name)})
            print(answer.status_code, answer.text)
        print(client.get("/docs/").status_code, "Shop" in client.get("/docs/").text)

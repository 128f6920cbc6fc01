import datetime

import elasticapm
from elasticapm.contrib.flask import ElasticAPM
from flask import Flask

app = Flask(__name__)
app.config["ELASTIC_APM"] = {"SERVICE_NAME": "tea", "ENABLED": False}
ElasticAPM(app)


@app.get("/")
def tea():
    elasticapm.label(kind="green")
    return {"year": datetime.date(2024, 1, 1).year}


print(app.test_client().get("/").get_json())

import json

from aws_lambda_powertools.event_handler import APIGatewayRestResolver
from aws_lambda_powertools.utilities.typing import LambdaContext

app = APIGatewayRestResolver()


@app.get("/orders/<number>")
def order(number: str):
    return {"order": number}


def handler(event: dict, context: LambdaContext) -> dict:
    return app.resolve(event, context)


event = {"httpMethod": "GET", "path": "/orders/7", "requestContext": {"stage": "test"}, "headers": {}, "multiValueHeaders": {},
         "queryStringParameters": None, "multiValueQueryStringParameters": None, "body": None, "isBase64Encoded": False}
print(json.loads(handler(event, None)["body"]))

from slack_bolt import App, BoltRequest
from slack_bolt.authorization import AuthorizeResult

app = App(signing_secret="secret", token_verification_enabled=False, request_verification_enabled=False,
          authorize=lambda enterprise_id, team_id: AuthorizeResult(enterprise_id="", team_id="T", bot_token="xoxb-1"))


@app.command("/hello")
def hello(ack, body):
    ack(f"hello {body['user_id']}")


body = "command=%2Fhello&user_id=U1&team_id=T&channel_id=C&response_url=x&text="
response = app.dispatch(BoltRequest(body=body, headers={"content-type": ["application/x-www-form-urlencoded"]}))
print(response.status, response.body)

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

template = {
    "Transform": "AWS::Serverless-2016-10-31",
    "Resources": {"Hello": {"Type": "AWS::Serverless::Function", "Properties": {
        "Handler": "app.handler", "Runtime": "python3.12", "CodeUri": "s3://bucket/key", "Role": "arn:aws:iam::123456789012:role/r"}}},
}
translated = Translator({}, Parser(), boto_session=type("Session", (), {"region_name": "eu-west-1"})()).translate(template, {})
print(sorted(translated["Resources"]))

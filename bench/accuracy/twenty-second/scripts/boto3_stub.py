import datetime
import io

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, ParamValidationError
from botocore.stub import ANY, Stubber

session = boto3.session.Session("AKID", "SECRET", region_name="eu-west-1")
s3 = session.client("s3", config=Config(retries={"max_attempts": 1}))
with Stubber(s3) as stub:
    stub.add_response("list_objects_v2", {"Contents": [{"Key": "a", "Size": 3}, {"Key": "b", "Size": 4}], "IsTruncated": False}, {"Bucket": "box"})
    stub.add_response("put_object", {"ETag": '"x"'}, {"Bucket": "box", "Key": "c", "Body": ANY})
    stub.add_client_error("get_object", "NoSuchKey", http_status_code=404)
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket="box")
    print([(o["Key"], o["Size"]) for page in pages for o in page["Contents"]])
    print(s3.put_object(Bucket="box", Key="c", Body=io.BytesIO(b"data"))["ETag"])
    try:
        s3.get_object(Bucket="box", Key="zz")
    except ClientError as error:
        print(error.response["Error"]["Code"])
url = s3.generate_presigned_url("get_object", Params={"Bucket": "box", "Key": "a b"}, ExpiresIn=60)
print(url.split("?")[0])
dynamo = session.client("dynamodb")
with Stubber(dynamo) as stub:
    stub.add_response("get_item", {"Item": {"id": {"S": "1"}, "n": {"N": "5"}}})
    from boto3.dynamodb.types import TypeDeserializer

    item = dynamo.get_item(TableName="t", Key={"id": {"S": "1"}})["Item"]
    print({k: TypeDeserializer().deserialize(v) for k, v in item.items()})
try:
    session.client("sqs").send_message(QueueUrl=3)
except ParamValidationError as error:
    print(str(error).splitlines()[0])
print("eu-west-1" in session.get_available_regions("s3"))

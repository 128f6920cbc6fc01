"""boto3 clients with the botocore stubber and presigned addresses."""
import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.stub import ANY, Stubber

session = boto3.Session(aws_access_key_id="a", aws_secret_access_key="b", region_name="eu-west-1")
s3 = session.client("s3", config=Config(signature_version="s3v4"))
with Stubber(s3) as stub:
    stub.add_response("list_buckets", {"Buckets": [{"Name": "one"}, {"Name": "two"}]})
    stub.add_response("put_object", {"ETag": "e"}, {"Bucket": "one", "Key": "k", "Body": ANY})
    stub.add_client_error("get_object", "NoSuchKey")
    print([b["Name"] for b in s3.list_buckets()["Buckets"]])
    print(s3.put_object(Bucket="one", Key="k", Body=b"data")["ETag"])
    try:
        s3.get_object(Bucket="one", Key="zz")
    except ClientError as exc:
        print(exc.response["Error"]["Code"])
url = s3.generate_presigned_url("get_object", Params={"Bucket": "one", "Key": "k"}, ExpiresIn=60)
print(url.split("?")[0], "X-Amz-Signature" in url)
print(s3.get_paginator("list_objects_v2").__class__.__name__)

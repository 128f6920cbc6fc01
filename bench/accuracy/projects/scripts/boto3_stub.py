import boto3
from botocore.stub import Stubber

if __name__ == "__main__":
    client = boto3.client("s3", region_name="eu-north-1", aws_access_key_id="x", aws_secret_access_key="x")
    with Stubber(client) as stub:
        stub.add_response("list_buckets", {"Buckets": [{"Name": "one"}]})
        print([bucket["Name"] for bucket in client.list_buckets()["Buckets"]])

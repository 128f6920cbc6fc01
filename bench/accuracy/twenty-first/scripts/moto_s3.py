import os

import boto3
from moto import mock_aws

os.environ.update(AWS_ACCESS_KEY_ID="x", AWS_SECRET_ACCESS_KEY="y", AWS_DEFAULT_REGION="eu-west-1")


@mock_aws
def main():
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="demo", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    for n in range(3):
        s3.put_object(Bucket="demo", Key=f"dir/{n}.txt", Body=b"x" * (n + 1))
    for entry in s3.list_objects_v2(Bucket="demo", Prefix="dir/")["Contents"]:
        print(entry["Key"], entry["Size"])
    print(s3.get_object(Bucket="demo", Key="dir/2.txt")["Body"].read())
    table = boto3.resource("dynamodb").create_table(
        TableName="t", BillingMode="PAY_PER_REQUEST",
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}])
    table.put_item(Item={"id": "a", "n": 5})
    print(table.get_item(Key={"id": "a"})["Item"])


if __name__ == "__main__":
    main()

from S3.Config import Config
from S3.S3Uri import S3Uri

config = Config()
config.access_key, config.secret_key = "key", "secret"
uri = S3Uri("s3://bucket/path/to/object")
print(uri.bucket(), uri.object(), config.host_base)

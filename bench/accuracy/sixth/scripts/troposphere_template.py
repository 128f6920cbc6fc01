from troposphere import Output, Ref, Template
from troposphere.s3 import Bucket

template = Template()
bucket = template.add_resource(Bucket("Data", BucketName="data"))
template.add_output(Output("Name", Value=Ref(bucket)))
print(len(template.to_json()), "Bucket" in template.to_yaml())

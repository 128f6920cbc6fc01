from pyspark.sql.types import IntegerType, StringType, StructField, StructType

schema = StructType([StructField("name", StringType()), StructField("n", IntegerType(), False)])
print(schema.simpleString(), StructType.fromJson(schema.jsonValue()) == schema)

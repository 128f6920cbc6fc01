import json
from pathlib import Path

from datamodel_code_generator import DataModelType, InputFileType, generate

schema = {"title": "Person", "type": "object", "properties": {"name": {"type": "string"}, "age": {"type": "integer"}}}
result = generate(json.dumps(schema), input_file_type=InputFileType.JsonSchema, input_filename="person.json",
                  output_model_type=DataModelType.PydanticV2BaseModel, disable_timestamp=True)
print(result)

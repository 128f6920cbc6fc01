from tuf.api.metadata import Metadata, Root, Targets
from tuf.api.serialization.json import JSONSerializer

print(len(Metadata(Root()).to_bytes(JSONSerializer(compact=True))) > 50, Targets().type)

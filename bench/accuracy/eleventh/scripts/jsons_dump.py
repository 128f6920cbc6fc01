from dataclasses import dataclass
from datetime import datetime, timezone

import jsons


@dataclass
class Kettle:
    name: str
    made: datetime


text = jsons.dumps(Kettle("red", datetime(2026, 1, 2, tzinfo=timezone.utc)))
print(text)
print(jsons.loads(text, Kettle))

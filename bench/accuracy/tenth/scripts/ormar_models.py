import asyncio

import ormar
import sqlalchemy

base = ormar.OrmarConfig(database=ormar.DatabaseConnection("sqlite+aiosqlite://"), metadata=sqlalchemy.MetaData())


class Tea(ormar.Model):
    ormar_config = base.copy(tablename="teas")

    id: int = ormar.Integer(primary_key=True)
    name: str = ormar.String(max_length=20)


print(Tea(id=1, name="mate").model_dump(), sorted(Tea.ormar_config.model_fields))

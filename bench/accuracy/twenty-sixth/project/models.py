from dataclasses import dataclass
from typing import List, Optional
from pydantic import BaseModel


class Tool(BaseModel):
    name: str
    count: int = 1


class Shed(BaseModel):
    tools: List[Tool]
    owner: Optional[str] = None

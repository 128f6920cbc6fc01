"""CRUD end points from models with fastcrud on an in-memory async database."""
import asyncio

from fastapi import FastAPI
from fastapi.testclient import TestClient
from fastcrud import FastCRUD, FilterConfig, crud_router
from pydantic import BaseModel
from sqlalchemy import String, create_engine
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.pool import StaticPool


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20))
    price: Mapped[int] = mapped_column(default=1)


class ItemIn(BaseModel):
    name: str
    price: int = 1


class ItemOut(ItemIn):
    id: int


engine = create_async_engine("sqlite+aiosqlite://", poolclass=StaticPool)
sessions = async_sessionmaker(engine, expire_on_commit=False)


async def session():
    async with sessions() as opened:
        yield opened


async def setup():
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)


def main():
    app = FastAPI()
    app.include_router(crud_router(session=session, model=Item, create_schema=ItemIn, update_schema=ItemIn, select_schema=ItemOut, path="/items", filter_config=FilterConfig(name=None)))
    app.add_api_route("/setup", setup, methods=["POST"])
    with TestClient(app) as client:
        client.post("/setup")
        for name in ("pen", "ink", "paper"):
            print(client.post("/items", json={"name": name, "price": len(name)}).status_code)
        print(client.get("/items/2").json())
        print(client.patch("/items/2", json={"name": "black ink", "price": 9}).status_code, client.get("/items?name=pen").json())
        print(client.delete("/items/1").status_code, client.get("/items/1").status_code)


if __name__ == "__main__":
    main()

"""Versioned API schemas with cadwyn and a user store of fastapi-users on SQLAlchemy."""
import asyncio
import uuid
from datetime import date

from cadwyn import Cadwyn, HeadVersion, Version, VersionBundle, VersionChange, VersionedAPIRouter, convert_response_to_previous_version_for, endpoint, schema
from fastapi_users import BaseUserManager, FastAPIUsers, UUIDIDMixin, schemas
from fastapi_users.authentication import AuthenticationBackend, BearerTransport, JWTStrategy
from fastapi_users.password import PasswordHelper
from fastapi_users_db_sqlalchemy import SQLAlchemyBaseUserTableUUID, SQLAlchemyUserDatabase
from fastapi.testclient import TestClient
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    pass


class User(SQLAlchemyBaseUserTableUUID, Base):
    pass


class UserCreate(schemas.BaseUserCreate):
    pass


class Manager(UUIDIDMixin, BaseUserManager[User, uuid.UUID]):
    reset_password_token_secret = "r"
    verification_token_secret = "v"

    async def on_after_register(self, user, request=None):
        print("registered", user.email)


class Place(BaseModel):
    name: str
    addresses: list[str]


router = VersionedAPIRouter()


@router.get("/place", response_model=Place)
async def place():
    return {"name": "shed", "addresses": ["Lane 1", "Lane 2"]}


class OneAddress(VersionChange):
    description = "A place had one address"
    instructions_to_migrate_to_previous_version = (schema(Place).field("addresses").didnt_exist, schema(Place).field("address").existed_as(type=str))

    @convert_response_to_previous_version_for(Place)
    def first_only(response):
        response.body["address"] = response.body.pop("addresses")[0]


app = Cadwyn(versions=VersionBundle(HeadVersion(), Version("2024-05-01", OneAddress), Version("2023-01-01")))
app.generate_and_include_versioned_routers(router)


async def users():
    engine = create_async_engine("sqlite+aiosqlite://")
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with async_sessionmaker(engine, expire_on_commit=False)() as session:
        manager = Manager(SQLAlchemyUserDatabase(session, User), PasswordHelper())
        made = await manager.create(UserCreate(email="ann@shed-mail.com", password="hammer-time"))
        found = await manager.get_by_email("ann@shed-mail.com")
        strategy = JWTStrategy(secret="0123456789abcdef0123456789abcdef", lifetime_seconds=60)
        token = await strategy.write_token(found)
        back = await strategy.read_token(token, manager)
        print(made.id == back.id, found.is_active)
        backend = AuthenticationBackend("jwt", BearerTransport("login"), lambda: strategy)
        print(len(FastAPIUsers(lambda: manager, [backend]).get_auth_router(backend).routes))
    await engine.dispose()


if __name__ == "__main__":
    with TestClient(app) as client:
        for version in ("2023-01-01", "2024-05-01"):
            print(version, client.get("/place", headers={"x-api-version": version}).json())
    asyncio.run(users())

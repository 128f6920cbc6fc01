"""FastAPI with dependencies, background tasks, streaming and OpenAPI checks."""
from contextlib import asynccontextmanager
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI, Header, HTTPException, Query, Response
from fastapi.responses import StreamingResponse
from fastapi.security import HTTPBasic, HTTPBasicCredentials
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field, computed_field


class State(StrEnum):
    new = "new"
    done = "done"


class Job(BaseModel):
    name: str = Field(min_length=2)
    steps: list[str] = []
    state: State = State.new

    @computed_field
    @property
    def size(self) -> int:
        return len(self.steps)


jobs, log = {}, []
router = APIRouter(prefix="/jobs", tags=["jobs"])
security = HTTPBasic()


def user(credentials: Annotated[HTTPBasicCredentials, Depends(security)], x_team: Annotated[str, Header()] = "none"):
    if credentials.password != "pw":
        raise HTTPException(401)
    return f"{credentials.username}@{x_team}"


@router.post("", status_code=201)
async def create(job: Job, tasks: BackgroundTasks, who: Annotated[str, Depends(user)]) -> Job:
    jobs[job.name] = job
    tasks.add_task(log.append, f"{who} made {job.name}")
    return job


@router.get("/{name}/steps")
def steps(name: str, upper: Annotated[bool, Query()] = False):
    lines = (s.upper() if upper else s for s in jobs[name].steps)
    return StreamingResponse((line + "\n" for line in lines), media_type="text/plain")


@asynccontextmanager
async def lifespan(app):
    log.append("up")
    yield
    log.append("down")


app = FastAPI(lifespan=lifespan)
app.include_router(router)

with TestClient(app) as client:
    made = client.post("/jobs", json={"name": "bake", "steps": ["mix", "heat"]}, auth=("ann", "pw"), headers={"X-Team": "red"})
    print(made.status_code, made.json())
    print(client.post("/jobs", json={"name": "x"}, auth=("ann", "no")).status_code, client.post("/jobs", json={"name": "x"}, auth=("a", "pw")).status_code)
    print(client.get("/jobs/bake/steps?upper=1").text.split(), sorted(client.get("/openapi.json").json()["paths"]))
print(log)

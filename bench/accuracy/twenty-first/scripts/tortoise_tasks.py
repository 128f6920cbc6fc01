from tortoise import Tortoise, fields, run_async
from tortoise.expressions import F, Q
from tortoise.functions import Count
from tortoise.models import Model


class Project(Model):
    id = fields.IntField(primary_key=True)
    name = fields.CharField(max_length=20)
    tasks: fields.ReverseRelation["Task"]


class Task(Model):
    id = fields.IntField(primary_key=True)
    title = fields.CharField(max_length=20)
    points = fields.IntField(default=1)
    project = fields.ForeignKeyField("models.Project", related_name="tasks")


async def main():
    await Tortoise.init(db_url="sqlite://:memory:", modules={"models": ["__main__"]})
    await Tortoise.generate_schemas()
    home = await Project.create(name="home")
    await Project.create(name="work")
    for n in range(4):
        await Task.create(title=f"task{n}", points=n, project=home)
    print(await Project.annotate(n=Count("tasks")).order_by("name").values("name", "n"))
    await Task.filter(Q(points__gte=2) | Q(title="task0")).update(points=F("points") + 10)
    print(await Task.all().order_by("-points").values_list("title", "points"))
    loaded = await Project.get(name="home").prefetch_related("tasks")
    print(len(loaded.tasks))


if __name__ == "__main__":
    run_async(main())

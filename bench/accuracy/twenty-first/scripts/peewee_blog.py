from peewee import CharField, ForeignKeyField, IntegerField, Model, SqliteDatabase, fn
from playhouse.shortcuts import model_to_dict

db = SqliteDatabase(":memory:")


class Base(Model):
    class Meta:
        database = db


class User(Base):
    name = CharField(unique=True)


class Post(Base):
    user = ForeignKeyField(User, backref="posts")
    title = CharField()
    likes = IntegerField(default=0)


def main():
    db.create_tables([User, Post])
    with db.atomic():
        ann, bob = User.create(name="ann"), User.create(name="bob")
        Post.insert_many([{"user": ann, "title": f"t{n}", "likes": n} for n in range(5)]).execute()
        Post.create(user=bob, title="only", likes=7)
    query = User.select(User.name, fn.SUM(Post.likes).alias("likes")).join(Post).group_by(User).order_by(User.name)
    for row in query:
        print(row.name, row.likes)
    print(model_to_dict(Post.get(Post.title == "only")))
    Post.update(likes=Post.likes + 1).where(Post.user == ann).execute()
    print([post.likes for post in ann.posts.order_by(Post.likes.desc())])


if __name__ == "__main__":
    main()

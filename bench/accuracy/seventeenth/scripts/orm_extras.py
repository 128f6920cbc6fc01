from sqlalchemy import ForeignKey, String, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, scoped_session, sessionmaker
from sqlalchemy_mixins import AllFeaturesMixin, TimestampsMixin


class Base(DeclarativeBase, AllFeaturesMixin):
    __abstract__ = True


class User(Base):
    __tablename__ = "users"
    __repr_attrs__ = ["name"]
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20))
    posts: Mapped[list["Post"]] = relationship(back_populates="user")


class Post(Base, TimestampsMixin):
    __tablename__ = "posts"
    id: Mapped[int] = mapped_column(primary_key=True)
    body: Mapped[str]
    rating: Mapped[int]
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    user: Mapped[User] = relationship(back_populates="posts")


engine = create_engine("sqlite://")
session = scoped_session(sessionmaker(bind=engine, autocommit=False))
Base.metadata.create_all(engine)
Base.set_session(session)

ann = User.create(name="ann")
bob = User.create(name="bob")
for body, rating, user in [("hello", 3, ann), ("again", 5, ann), ("bye", 1, bob)]:
    Post.create(body=body, rating=rating, user=user)
session.commit()
print([p.body for p in Post.where(rating__ge=3).order_by(Post.rating.desc()).all()])
print([p.body for p in Post.smart_query(filters={"user___name": "bob"}, sort_attrs=["-rating"])])
print(User.first(), User.find(2).to_dict())
print(User.with_joined(User.posts).first().posts[0].body, Post.find(1).created_at is not None)

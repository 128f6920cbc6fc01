"""A stream of actions and notifications, and mail through anymail's test backend."""
import django
from django.conf import settings

settings.configure(
    ROOT_URLCONF="notifications.urls",
    SECRET_KEY="z" * 40,
    SITE_ID=1,
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sites", "actstream", "anymail"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    EMAIL_BACKEND="anymail.backends.test.EmailBackend",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
)
django.setup()

from actstream import action, registry
from actstream.actions import follow
from actstream.models import Action, actor_stream, followers, user_stream
from anymail.message import AnymailMessage
from django.contrib.auth.models import Group, User
from django.core import mail
from django.core.management import call_command


def prepare():
    call_command("migrate", verbosity=0)
    for model in (User, Group):
        registry.register(model)
    ann, bob = (User.objects.create_user(name, f"{name}@example.test") for name in ("ann", "bob"))
    return ann, bob, Group.objects.create(name="clerks")


def stream(ann, bob, group):
    follow(bob, ann)
    action.send(ann, verb="joined", target=group)
    action.send(ann, verb="wrote", action_object=bob, target=group, description="a note")
    print([str(item.verb) for item in actor_stream(ann)], Action.objects.count())
    print([user.username for user in followers(ann)], [item.verb for item in user_stream(bob)])


def post(ann, bob):
    message = AnymailMessage(subject="Hello", body="Dear {{name}}", to=[bob.email], from_email=ann.email, tags=["greeting"])
    message.merge_data = {bob.email: {"name": "Bob"}}
    message.track_opens = True
    message.send()
    print(len(mail.outbox), message.anymail_status.status, message.anymail_status.esp_response is not None)
    print(sorted(mail.outbox[0].anymail_test_params)[:6])


if __name__ == "__main__":
    ann, bob, group = prepare()
    stream(ann, bob, group)
    post(ann, bob)

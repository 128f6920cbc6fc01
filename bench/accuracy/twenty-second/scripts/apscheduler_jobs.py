import logging
import threading
from datetime import datetime, timedelta, timezone

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_EXECUTED
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

logging.disable(logging.CRITICAL)
ran, done = [], threading.Event()


def job(name):
    ran.append(name)
    if name == "bad":
        raise RuntimeError(name)


def heard(event):
    heard.events.append("error" if event.exception else "ok")
    if len(heard.events) == 3:
        done.set()


heard.events = []
scheduler = BackgroundScheduler(jobstores={"default": MemoryJobStore()}, executors={"default": ThreadPoolExecutor(1)}, timezone="UTC")
scheduler.add_listener(heard, EVENT_JOB_EXECUTED | EVENT_JOB_ERROR)
for name in ("good", "bad", "last"):
    scheduler.add_job(job, args=[name], id=name)
scheduler.add_job(job, CronTrigger.from_crontab("0 4 * * mon"), args=["cron"], id="cron")
scheduler.start()
done.wait(5)
scheduler.shutdown()
print(sorted(ran), sorted(heard.events))

start = datetime(2024, 2, 28, 23, tzinfo=timezone.utc)
cron = CronTrigger(day="last", hour="6,18", timezone="UTC")
moment = start
for _ in range(3):
    moment = cron.get_next_fire_time(moment, moment + timedelta(seconds=1))
    print(moment.isoformat())
print(IntervalTrigger(hours=5, start_date=start, timezone="UTC").get_next_fire_time(None, start).hour)

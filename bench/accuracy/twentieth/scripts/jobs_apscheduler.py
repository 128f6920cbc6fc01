import logging
import threading
from datetime import datetime, timedelta, timezone

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_EXECUTED
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.jobstores.base import ConflictingIdError
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.combining import AndTrigger, OrTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
done = threading.Event()
outcomes = {}


def tick(box):
    box.append(len(box))


def explode():
    raise RuntimeError("boom")


def listen(event):
    outcomes[event.job_id] = str(event.exception) if event.exception else "ok"
    if {"tick", "explode"} <= set(outcomes):
        done.set()


def upcoming(trigger, count=3):
    now = datetime(2024, 2, 27, 23, 0, tzinfo=timezone.utc)
    previous = None
    for _ in range(count):
        previous = trigger.get_next_fire_time(previous, now)
        if previous is None:
            return
        yield f"{previous:%d.%m.%y %Hh%M}"
        now = previous + timedelta(microseconds=1)


def show_triggers():
    print(list(upcoming(CronTrigger(day="last", hour=12, timezone=timezone.utc))))
    print(list(upcoming(CronTrigger.from_crontab("*/20 8-9 * * mon-fri", timezone=timezone.utc), 4)))
    start = datetime(2024, 1, 1, tzinfo=timezone.utc)
    print(list(upcoming(IntervalTrigger(days=3, start_date=start, timezone=timezone.utc))))
    either = OrTrigger([CronTrigger(hour=1, timezone=timezone.utc), CronTrigger(hour=2, timezone=timezone.utc)])
    print(str(either), list(upcoming(either)))
    print(AndTrigger([CronTrigger(day_of_week="sun", timezone=timezone.utc), CronTrigger(hour=5, timezone=timezone.utc)]))


if __name__ == "__main__":
    show_triggers()
    scheduler = BackgroundScheduler(jobstores={"default": MemoryJobStore()}, timezone=timezone.utc)
    scheduler.add_listener(listen, EVENT_JOB_EXECUTED | EVENT_JOB_ERROR)
    box = []
    scheduler.start()
    scheduler.add_job(tick, args=[box], id="tick")
    scheduler.add_job(explode, id="explode")
    later = scheduler.add_job(tick, "interval", hours=1, args=[box], id="later")
    try:
        scheduler.add_job(tick, "interval", hours=1, args=[box], id="later")
    except ConflictingIdError as error:
        print("conflict:", error)
    done.wait(10)
    later.pause()
    print(sorted(outcomes.items()), box, [j.id for j in scheduler.get_jobs()], later.next_run_time)
    scheduler.shutdown()

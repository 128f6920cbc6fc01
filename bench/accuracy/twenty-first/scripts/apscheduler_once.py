import threading
from datetime import datetime, timedelta, timezone

from apscheduler.events import EVENT_JOB_EXECUTED
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

done = threading.Event()
seen = []
scheduler = BackgroundScheduler(timezone="UTC")
scheduler.add_job(lambda: seen.append("ran"), id="once", trigger="date", run_date=datetime.now(timezone.utc) + timedelta(seconds=0.2))
scheduler.add_job(print, CronTrigger.from_crontab("0 3 * * mon"), id="weekly")
scheduler.add_listener(lambda event: done.set(), EVENT_JOB_EXECUTED)
scheduler.start()
done.wait(5)
print(sorted(job.id for job in scheduler.get_jobs()))
scheduler.shutdown()
print(seen)
start = datetime(2026, 1, 1, tzinfo=timezone.utc)
print(CronTrigger.from_crontab("0 3 * * mon", timezone="UTC").get_next_fire_time(None, start).day)
print(IntervalTrigger(hours=5, start_date=start, timezone="UTC").get_next_fire_time(start, start + timedelta(hours=1)).hour)

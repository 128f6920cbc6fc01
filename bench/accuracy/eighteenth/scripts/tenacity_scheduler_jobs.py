"""Background jobs: APScheduler triggers, tenacity retries, loguru sinks, arrow and babel for showing dates."""
import asyncio
import sys
import threading
from datetime import datetime, timedelta, timezone

import arrow
from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_EXECUTED
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.combining import OrTrigger
from apscheduler.triggers.cron import CronTrigger
from babel import Locale
from babel.dates import format_datetime, format_timedelta
from babel.lists import format_list
from babel.numbers import format_currency, parse_decimal
from loguru import logger
from tenacity import AsyncRetrying, RetryError, Retrying, retry, retry_if_exception_type, retry_if_result, stop_after_attempt, wait_chain, wait_exponential, wait_fixed, wait_none


class Flaky:
    def __init__(self, failures):
        self.left, self.naps = failures, []

    def __call__(self):
        if self.left:
            self.left -= 1
            raise ConnectionError(f"{self.left} more")
        return "finally"


def waits(flaky):
    retrying = Retrying(sleep=flaky.naps.append, wait=wait_chain(wait_fixed(1), wait_exponential(multiplier=2, max=9)), stop=stop_after_attempt(5),
                        retry=retry_if_exception_type(OSError), before_sleep=lambda s: logger.bind(try_=s.attempt_number).warning("again: {}", s.outcome.exception()))
    try:
        return retrying(flaky), flaky.naps
    except RetryError as error:
        return repr(error.last_attempt.exception()), flaky.naps


@retry(retry=retry_if_result(lambda n: n < 3), wait=wait_none(), stop=stop_after_attempt(9))
def grow(counter=[0]):
    counter[0] += 1
    return counter[0]


async def polite():
    async for attempt in AsyncRetrying(stop=stop_after_attempt(3), wait=wait_none(), reraise=True):
        with attempt:
            if attempt.retry_state.attempt_number < 2:
                raise TimeoutError
            return attempt.retry_state.attempt_number


def schedule():
    done, results = threading.Event(), []

    def listen(event):
        results.append((event.job_id, type(event.exception).__name__ if event.exception else event.retval))
        if len(results) == 3:
            done.set()
    scheduler = BackgroundScheduler(timezone="UTC", job_defaults={"misfire_grace_time": 30})
    scheduler.add_listener(listen, EVENT_JOB_EXECUTED | EVENT_JOB_ERROR)
    for name, function, args in [("sum", sum, [[1, 2]]), ("bad", int, ["x"]), ("grow", grow, [])]:
        scheduler.add_job(function, id=name, args=args)
    scheduler.add_job(print, "cron", hour=4, id="later")
    scheduler.start()
    done.wait(3)
    names = [job.id for job in scheduler.get_jobs()]
    scheduler.shutdown()
    return sorted(results, key=str), names


def main():
    logger.remove()
    logger.add(sys.stdout, format="{level:<8}|{extra[app]}|{message}", level="INFO", filter=lambda r: "apscheduler" not in r["name"])
    logger.configure(extra={"app": "jobs"}, patcher=lambda r: r["extra"].update(app="JOBS"))
    print(waits(Flaky(3)), waits(Flaky(9)), asyncio.run(polite()))
    print(schedule())
    with logger.catch(message="caught {record[exception].type.__name__}"), logger.contextualize(task=1):
        logger.opt(lazy=True).debug("never {}", lambda: 1 / 0)
        logger.success("fine")
    start = datetime(2024, 2, 28, 22, 0, tzinfo=timezone.utc)
    trigger, seen, now = OrTrigger([CronTrigger.from_crontab("30 4 29 * *", timezone="UTC"), CronTrigger(hour="*/6", day_of_week="thu", timezone="UTC")]), [], start
    for _ in range(4):
        now = trigger.get_next_fire_time(now, now + timedelta(seconds=1))
        seen.append(now)
    print([s.strftime("%a %d %H:%M") for s in seen])
    moment = arrow.get(seen[-1]).to("Europe/Paris")
    print(moment.shift(months=1, weekday=6).isoformat(), moment.humanize(arrow.get(start), locale="de"), len(list(arrow.Arrow.span_range("day", start, seen[-1]))))
    print(format_datetime(moment.datetime, "EEEE d MMMM y HH:mm z", locale="fr"), format_timedelta(timedelta(hours=30), locale="pl", threshold=2))
    print(format_currency(1234.5, "EUR", locale="de"), parse_decimal("1.234,5", locale="de"), format_list(["a", "b", "c"], locale="es"), Locale("ja").display_name)


if __name__ == "__main__":
    main()

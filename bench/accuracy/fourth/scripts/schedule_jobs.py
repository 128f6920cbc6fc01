import schedule

schedule.every(10).minutes.do(print, "x").tag("t")
print(len(schedule.get_jobs("t")))

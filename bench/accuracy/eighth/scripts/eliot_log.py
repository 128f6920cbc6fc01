from eliot import log_message, start_action, to_file, write_traceback
import io

out = io.StringIO()
to_file(out)
with start_action(action_type="task", n=1):
    log_message(message_type="step", step=2)
    try:
        1 / 0
    except ZeroDivisionError:
        write_traceback()
print(len(out.getvalue().splitlines()))

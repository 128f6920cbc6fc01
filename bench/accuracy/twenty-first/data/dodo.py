def task_hello():
    """say hello"""
    return {"actions": ["echo hello"], "verbosity": 2}


def task_group():
    """sub tasks"""
    for name in ("a", "b"):
        yield {"name": name, "actions": [f"echo {name}"]}

def task_hello():
    """say hello"""
    return {"actions": ["echo hello"], "targets": ["hello.txt"]}

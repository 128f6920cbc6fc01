from invoke import task


@task
def add(c, a=1, b=2):
    """Add numbers."""
    print(a + b)

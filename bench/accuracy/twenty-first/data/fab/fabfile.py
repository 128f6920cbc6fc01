from fabric import task


@task
def deploy(c, where="staging"):
    """Deploy it."""
    c.local("echo " + where)

from invoke import task


@task
def clean(c, everything=False):
    """Cleans."""
    print("clean", everything)


@task(clean)
def build(c, target="html"):
    """Builds."""
    print("build", target)

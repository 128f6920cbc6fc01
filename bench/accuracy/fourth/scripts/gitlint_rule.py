from gitlint.config import LintConfig
from gitlint.git import GitContext
from gitlint.lint import GitLinter

context = GitContext.from_commit_msg("WIP: a title with trailing space \n\nbody\n")
print([one.rule_id for one in GitLinter(LintConfig()).lint(context.commits[0])])

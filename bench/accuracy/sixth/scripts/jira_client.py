from jira import JIRA
from jira.resources import Issue

issue = Issue({}, None, raw={"key": "A-1", "fields": {"summary": "broken"}})
print(issue.key, issue.fields.summary, JIRA.__name__)

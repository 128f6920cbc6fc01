from googleapiclient.discovery import build
from googleapiclient.http import HttpMock
from google.auth.credentials import AnonymousCredentials

service = build("sheets", "v4", credentials=AnonymousCredentials(), static_discovery=True)
print(service.spreadsheets().get(spreadsheetId="x").uri, HttpMock.__name__)

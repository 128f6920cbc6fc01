from google.auth.credentials import AnonymousCredentials
from google.cloud import storage

if __name__ == "__main__":
    client = storage.Client(project="none", credentials=AnonymousCredentials())
    blob = client.bucket("b").blob("dir/name.txt")
    print(blob.path, blob.public_url)

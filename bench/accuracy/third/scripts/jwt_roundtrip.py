import jwt

key = "a secret that is long enough for sha256"
token = jwt.encode({"user": "ada"}, key, algorithm="HS256")
print(jwt.decode(token, key, algorithms=["HS256"]))

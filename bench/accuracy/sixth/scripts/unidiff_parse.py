from unidiff import PatchSet

text = """--- a/x.txt
+++ b/x.txt
@@ -1,2 +1,2 @@
 one
-two
+three
"""
patch = PatchSet(text)
print(patch.added, patch.removed, patch[0].path)

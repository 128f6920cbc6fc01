import trimesh

box = trimesh.creation.box(extents=(1, 2, 3))
print(round(box.volume, 3), box.is_watertight, len(box.export(file_type="stl")) > 0)

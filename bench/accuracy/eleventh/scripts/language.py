from langdetect import DetectorFactory, detect

DetectorFactory.seed = 0
for text in ("The kettle boils on the stove.", "Der Kessel kocht auf dem Herd.", "La bouilloire est sur le feu."):
    print(detect(text))

select a, b from teas where cups > 3

a { b = "c" }

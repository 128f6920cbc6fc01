from yoyo import step

steps = [step("CREATE TABLE tea (id INT)", "DROP TABLE tea")]

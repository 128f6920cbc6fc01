from absl import app, flags, logging

FLAGS = flags.FLAGS
flags.DEFINE_integer("times", 2, "how often")


def main(argv):
    logging.info("starting")
    print("hello " * FLAGS.times)


app.run(main)

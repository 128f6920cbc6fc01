import structlog

structlog.configure(processors=[structlog.processors.JSONRenderer(sort_keys=True)])
structlog.get_logger().info("started", port=80)

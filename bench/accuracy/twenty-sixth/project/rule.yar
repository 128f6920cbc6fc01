rule Shed : tools { meta: author = "ann" strings: $a = "saw" condition: $a }
